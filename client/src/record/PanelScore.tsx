import { useTranslation } from '#i18n';
import { MarginSection } from './MarginSection.tsx';
import styles from './PanelScore.module.css';
import { sharedReason } from './panelScore.ts';
import type { LevelScore, LevelWeight } from './proceedingsView.ts';
import type { RecordYear } from './recordYears.ts';
import { ScoreTable } from './ScoreTable.tsx';

/** Props of {@link PanelScore}. */
export interface PanelScoreProps {
  levels: readonly LevelScore[];
  weights: readonly LevelWeight[];
  year: number;
  /** The cycle before, where the region had one. */
  before: RecordYear | null;
  /** How many members scored; null where it was not frozen. */
  scorers: number | null;
  /** Whether the minutes are not final yet, so that the chair may still set another. */
  provisional: boolean;
}

/** The panel's score: five levels, what each weighs and adds, and how it stood the year before. */
export function PanelScore({ levels, weights, year, before, scorers, provisional }: PanelScoreProps) {
  const { t } = useTranslation('record');
  const reason = sharedReason(levels);
  const given = scorers ? t('setByChairOf', { count: scorers }) : t('setByChair');
  return (
    <MarginSection
      heading={t('score')}
      note={
        <>
          {t('scoreNote', { year })}
          {provisional && <span className={styles.reason}> {t('scoreProvisional')}</span>}
          {reason && <span className={styles.reason}> {reason}</span>}
        </>
      }
    >
      <ScoreTable
        levels={levels}
        weights={weights}
        before={before?.levels ? { ...before, levels: before.levels } : undefined}
        given={given}
        sharedElsewhere
      />
    </MarginSection>
  );
}

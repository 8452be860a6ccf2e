import { LEVEL_NAMES, type Level, type LevelPercent, LIMITS } from '@risalah/shared';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { SegmentedControl, TextArea } from '../ui/index.ts';
import styles from './LevelFields.module.css';
import { LEVELS } from './levelDraft.ts';
import type { KeptLevels } from './useLevelDraft.ts';

const STEPS = ['1', '2', '3', '4', '5'] as const;

/** Props of {@link LevelFields}. */
export interface LevelFieldsProps {
  levels: KeptLevels;
  weights: readonly LevelPercent[];
  /** Whether it was sent before every level was chosen, so that each that lacks says so. */
  tried: boolean;
  /** Whether each level needs its reason before it can be sent. */
  explained: boolean;
  /** What stands beside a level for orientation, such as the middle of the members. */
  note?: (level: Level) => ReactNode;
}

/** Five levels to score from 1 to 5, each with its weight, what it adds, and why. Within a level `1` to `5` choose. */
export function LevelFields({ levels, weights, tried, explained, note }: LevelFieldsProps) {
  const { t } = useTranslation('score');
  const { score } = useFormat();
  const { values, reasons } = levels.draft;
  return (
    <ol className={styles.levels}>
      {LEVELS.map((level) => {
        const name = LEVEL_NAMES[level];
        const value = values[level];
        const percent = weights.find((each) => each.level === level)?.percent ?? 0;
        return (
          <li key={level} className={styles.level}>
            <p className={styles.name}>
              {name} <span className={styles.weight}>{t('weight', { percent })}</span>
            </p>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a second way to the radios within */}
            <div className={styles.steps} onKeyDown={chooseByDigit} data-level={level}>
              <SegmentedControl
                label={t('levelOf', { level: name })}
                labelHidden
                value={value === undefined ? undefined : (String(value) as (typeof STEPS)[number])}
                options={STEPS.map((step) => ({ value: step, label: step }))}
                onChange={(step) => levels.choose({ [level]: Number(step) })}
              />
              {tried && value === undefined && <p className={styles.lacks}>{t('choose')}</p>}
              {note?.(level)}
            </div>
            <p className={styles.share}>
              <span className={styles.shareWord}>{t('share')} </span>
              {value === undefined ? '–' : score(value * percent)}
            </p>
            <div className={styles.reason} data-reason={level}>
              <TextArea
                voice="app"
                rows={1}
                label={t('reasonOf', { level: name })}
                labelHidden
                placeholder={t('reason')}
                required={explained}
                error={tried && explained && !reasons[level]?.trim() ? t('explain') : undefined}
                limit={LIMITS.reason}
                value={reasons[level] ?? ''}
                onChange={(reason) => levels.explain(level, reason)}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** `1` to `5` anywhere within the choices of a level choose there; no other key of the page hears of it. */
function chooseByDigit(event: KeyboardEvent<HTMLDivElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  if (!radio) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}

import { ImportEncoding, ImportKind, ImportSeparator, ZONES } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { zoneLabel } from '../app/zoneLabel.ts';
import type { PlanImportInput } from '../generated/graphql.ts';
import { Select } from '../ui/index.ts';
import { usePreparing } from '../workspace/preparing.ts';
import section from '../workspace/Section.module.css';

import type { SeenPlan } from './planView.ts';

/** Props of {@link ReadingChoices}. */
export interface ReadingChoicesProps {
  plan: SeenPlan;
  onChoose: (change: Partial<PlanImportInput>) => void;
}

const ABOUT_SESSIONS: readonly (ImportKind | null | undefined)[] = [ImportKind.SESSION, ImportKind.SEAT];

/** How the text of a file is read, and what counts for rows about sessions that do not say it. */
export function ReadingChoices({ plan, onChoose }: ReadingChoicesProps) {
  const { t } = useTranslation('importing');
  const { programmes } = usePreparing();
  const { encoding, separator, sheets } = plan;
  const kinds = sheets.map(({ kind }) => kind);
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const askCycle = cycles.length > 1 && kinds.some((kind) => ABOUT_SESSIONS.includes(kind));
  const askZone = kinds.includes(ImportKind.SESSION);
  if (!encoding && !askCycle && !askZone) return null;
  return (
    <div className={section.tools}>
      {encoding && (
        <Select
          label={t('encoding')}
          value={encoding}
          options={Object.values(ImportEncoding).map((value) => ({ value, label: t(`encodings.${value}`) }))}
          // In another encoding the names of the columns may be others.
          onChange={(value) => onChoose({ encoding: value, sheets: null })}
        />
      )}
      {separator && (
        <Select
          label={t('separator')}
          value={separator}
          options={Object.values(ImportSeparator).map((value) => ({
            value,
            label: t(`separators.${value}`),
          }))}
          onChange={(value) => onChoose({ separator: value, sheets: null })}
        />
      )}
      {askCycle && (
        <Select
          label={t('cycleIfMissing')}
          value={plan.cycleId ?? ''}
          options={[
            { value: '', label: t('chooseCycle') },
            ...cycles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChoose({ cycleId: value || null })}
        />
      )}
      {askZone && (
        <Select
          label={t('zoneIfMissing')}
          value={plan.timeZone ?? ''}
          options={[
            { value: '', label: t('chooseZone') },
            ...ZONES.map((value) => ({ value: value as string, label: `${zoneLabel(value)}, ${value}` })),
          ]}
          onChange={(value) => onChoose({ timeZone: value || null })}
        />
      )}
    </div>
  );
}

import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Tabs } from '../ui/index.ts';
import type { RecordYear } from './recordYears.ts';

/** The name of this set of tabs, for their panel. */
export const YEARS = 'record-year';

/** Props of {@link YearTabs}. */
export interface YearTabsProps {
  years: readonly RecordYear[];
  /** Identifier of the record that is shown. */
  value: string;
  onChange: (recordId: string) => void;
}

/** The years of a record, each with its score and how far it has come. */
export function YearTabs({ years, value, onChange }: YearTabsProps) {
  const { t } = useTranslation('record');
  const { score } = useFormat();
  const note = useNote();
  return (
    <Tabs
      name={YEARS}
      label={t('years')}
      variant="year"
      value={value}
      onChange={onChange}
      tabs={years.map((year) => ({
        id: year.recordId,
        label: String(year.year),
        figure: year.score === null ? undefined : score(year.score),
        note: note(year),
      }))}
    />
  );
}

function useNote(): (year: RecordYear) => string {
  const { t } = useTranslation('record');
  const { dayMonthYear } = useFormat();
  return ({ stage, standing, session, promised }) => {
    const date = session ? dayMonthYear(session.scheduledFor) : '';
    const standingWords = t(`tab.${standing}`, { stage, date });
    return promised > 0 ? `${standingWords}, ${t('tab.promised', { count: promised })}` : standingWords;
  };
}

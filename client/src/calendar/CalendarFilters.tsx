import { useTranslation } from '#i18n';
import type { CalendarSessionFragment } from '../generated/graphql.ts';
import { Select } from '../ui/index.ts';
import type { CalendarChoice } from './useCalendarChoice.ts';

type Named = { id: string; name: string };

/** What sessions are filtered by. */
const FILTERS = ['cycle', 'region', 'person'] as const;

/** Whether a session is of the cycle, the region and the member of its panel that were chosen. */
export function matchesChoice(
  { cycle, region, panel }: CalendarSessionFragment,
  choice: Pick<CalendarChoice, (typeof FILTERS)[number]>,
): boolean {
  return (
    (choice.cycle === '' || cycle.id === choice.cycle) &&
    (choice.region === '' || region.id === choice.region) &&
    (choice.person === '' || panel.some(({ personId }) => personId === choice.person))
  );
}

/** Props of {@link CalendarFilters}. */
export interface CalendarFiltersProps {
  sessions: readonly CalendarSessionFragment[];
  choice: CalendarChoice;
  onChange: (change: Partial<CalendarChoice>) => void;
}

/** Chooses cycle, region and member of the panel, of those that the sessions have. */
export function CalendarFilters({ sessions, choice, onChange }: CalendarFiltersProps) {
  const { t } = useTranslation('calendar');
  const known: Record<(typeof FILTERS)[number], Named[]> = {
    cycle: sessions.map(({ cycle }) => cycle),
    region: sessions.map(({ region }) => region),
    person: sessions.flatMap(({ panel }) => panel.map(({ personId, name }) => ({ id: personId, name }))),
  };
  return FILTERS.map((filter) => {
    const names = new Map(known[filter].map(({ id, name }) => [id, name]));
    const chosen = choice[filter];
    if (names.size < 2 && chosen === '') return null;
    const options = [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
    // What was chosen stays chosen in a month that has none of it.
    if (chosen !== '' && !names.has(chosen)) options.push({ value: chosen, label: t('chosen') });
    return (
      <Select
        key={filter}
        label={t(`filter.${filter}`)}
        value={chosen}
        options={[{ value: '', label: t(`all.${filter}`) }, ...options]}
        onChange={(id) => onChange({ [filter]: id })}
      />
    );
  });
}

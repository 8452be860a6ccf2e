import { SearchKind } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { SearchFiltersDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { type Choice, Select } from '../ui/index.ts';
import type { Narrowed } from './narrowed.ts';
import styles from './SearchPane.module.css';

/** Props of {@link SearchFilters}. */
export interface SearchFiltersProps {
  narrowed: Narrowed;
  onNarrow: (narrowed: Narrowed) => void;
}

/** What narrows a search: kind, year, dimension, region. */
export function SearchFilters({ narrowed, onNarrow }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  const { data } = useRead(SearchFiltersDocument, {});
  const { years = [], dimensions = [], regions = [] } = data?.searchFilters ?? {};
  const kinds = Object.values(SearchKind).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const named = (each: { id: string; name: string }): Choice<string> => ({
    value: each.id,
    label: each.name,
  });
  const lists: [keyof Narrowed, Choice<string>[]][] = [
    ['kind', kinds],
    ['year', years.map((year) => ({ value: String(year), label: String(year) }))],
    ['dimensionId', dimensions.map(named)],
    ['regionId', regions.map(named)],
  ];
  return (
    <div className={styles.filters}>
      {lists.map(([what, choices]) => (
        <Select
          key={what}
          label={t(`filter.${what}`)}
          labelHidden
          value={narrowed[what] as string}
          options={[{ value: '', label: t(`all.${what}`) }, ...choices]}
          onChange={(value) => onNarrow({ ...narrowed, [what]: value })}
        />
      ))}
    </div>
  );
}

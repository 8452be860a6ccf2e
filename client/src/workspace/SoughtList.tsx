import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { Button, EmptyState, Field } from '../ui/index.ts';
import styles from './Section.module.css';
import type { Sought } from './useSought.ts';

/** Lists longer than this can be searched. */
export const SEARCHED_FROM = 12;

/** Props of {@link SoughtList}. */
export interface SoughtListProps {
  sought: Sought<unknown>;
  /** How many there are in all. */
  count: number;
  /** Other ways to narrow it down, beside the field; there also while the list is short. */
  beside?: ReactNode;
  /** The table of what is shown. */
  children: ReactNode;
}

/** A table with a field to search it, once it is long. */
export function SoughtList({ sought, count, beside, children }: SoughtListProps) {
  const { t } = useTranslation('workspace');
  const { text, search, shown, more, showAll } = sought;
  return (
    <>
      {(count > SEARCHED_FROM || beside) && (
        <div className={styles.tools}>
          {count > SEARCHED_FROM && (
            <Field label={t('filter')} type="search" value={text} onChange={search} />
          )}
          {beside}
        </div>
      )}
      {count > 0 && shown.length === 0 && <EmptyState>{t('nothingFound')}</EmptyState>}
      {shown.length > 0 && children}
      {more > 0 && (
        <div>
          <Button onClick={showAll}>{t('showMore', { count: more })}</Button>
        </div>
      )}
    </>
  );
}

import { type ReactNode, useRef } from 'react';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { useFormat } from '../app/useFormat.ts';
import { Button, EmptyState, Field, LoadingBars } from '../ui/index.ts';
import styles from './Section.module.css';
import type { Paged } from './usePaged.ts';

/** Lists longer than this can be searched. */
export const SEARCHED_FROM = 12;

/** Props of {@link SoughtList}. */
export interface SoughtListProps {
  list: Paged<unknown>;
  /** How many rows this page has. */
  shown: number;
  /** Other ways to narrow it down, beside the field; there also while the list is short. */
  beside?: ReactNode;
  /** What stands where there is nothing at all. */
  empty?: ReactNode;
  /** The table of what is shown. */
  children: ReactNode;
}

/** A table that comes page by page, with a field to search it once it is long. */
export function SoughtList({ list, shown, beside, empty, children }: SoughtListProps) {
  const { t } = useTranslation('workspace');
  const top = useRef<HTMLDivElement>(null);
  const { data, refusal, again, text, search, count } = list;
  const long = useRef(false);
  if (count > SEARCHED_FROM) long.current = true;
  if (!data && refusal) return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
  if (!data) return <LoadingBars widths={[90, 90, 90]} height={16} />;
  const searched = long.current || text !== '';
  const turn = (go: () => void) => () => {
    go();
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {(searched || beside) && (
        <div ref={top} className={styles.tools}>
          {searched && <Field label={t('filter')} type="search" value={text} onChange={search} />}
          {beside}
        </div>
      )}
      {count === 0 &&
        (text === '' && empty !== undefined ? empty : <EmptyState>{t('nothingFound')}</EmptyState>)}
      {shown > 0 && children}
      <Pager list={list} shown={shown} turn={turn} />
    </>
  );
}

interface PagerProps extends Pick<SoughtListProps, 'list' | 'shown'> {
  turn: (go: () => void) => () => void;
}

/** Which rows of how many are shown, and the way to the others; nothing while all are. */
function Pager({ list: { from, count, busy, previous, next }, shown, turn }: PagerProps) {
  const { t } = useTranslation('workspace');
  const { number } = useFormat();
  if (!previous && !next) return null;
  const places = { from: number(from), to: number(from + shown - 1), all: number(count) };
  return (
    <nav aria-label={t('pages')} className={styles.acts}>
      <Button disabled={!previous} busy={busy && previous !== undefined} onClick={previous && turn(previous)}>
        {t('previousPage')}
      </Button>
      <Button disabled={!next} busy={busy && next !== undefined} onClick={next && turn(next)}>
        {t('nextPage')}
      </Button>
      <p role="status" className={styles.places}>
        {t('places', places)}
      </p>
    </nav>
  );
}

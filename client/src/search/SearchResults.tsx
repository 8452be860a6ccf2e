import { useEffect } from 'react';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { announce, Button, EmptyState, LoadingBars, useDelayed } from '../ui/index.ts';
import { hitGroups } from './hitGroups.ts';
import { SearchHit } from './SearchHit.tsx';
import styles from './SearchResults.module.css';
import type { SearchReading } from './useSearch.ts';

/** Props of {@link SearchResults}. */
export interface SearchResultsProps {
  text: string;
  search: SearchReading;
  /** Why nothing could be looked for, where that is not the text's fault. */
  refused: string | null;
}

/** What was found, by region and cycle. */
export function SearchResults({ text, search, refused }: SearchResultsProps) {
  const { t } = useTranslation('search');
  const { hits, busy, more, cut } = search;
  const slow = useDelayed(busy && hits.length === 0, 300);
  const count = hits.length;
  const standing =
    text.trim() === '' ? '' : count === 0 ? t('nothing') : t(more || cut ? 'countMore' : 'count', { count });
  useEffect(() => {
    if (!busy && standing) announce(standing);
  }, [busy, standing]);
  if (refused) return <NotRead lead={t('notSearched')} code={refused} again={search.again} />;
  if (text.trim() === '')
    return (
      <div className={styles.results}>
        <EmptyState>{t('begin')}</EmptyState>
      </div>
    );
  return (
    <div className={styles.results} aria-busy={busy}>
      {slow && <LoadingBars widths={[40, 90, 70, 40, 80]} height={16} />}
      {!busy && count === 0 && !search.refusal && (
        <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
      )}
      {count > 0 && <p className={styles.count}>{standing}</p>}
      {hitGroups(hits).map((group) => (
        <section key={group.key} aria-label={`${group.region}, ${group.stage} ${group.year}`}>
          <h3 className={styles.group}>
            {group.region}{' '}
            <span className={styles.cycle}>
              {group.stage} {group.year}
            </span>
          </h3>
          <ul>
            {group.hits.map((hit) => (
              <SearchHit key={`${hit.kind} ${hit.id}`} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
      {more && (
        <Button variant="quiet" size="small" busy={busy} onClick={more}>
          {t('more')}
        </Button>
      )}
      {cut && <p className={styles.count}>{t('cut')}</p>}
    </div>
  );
}

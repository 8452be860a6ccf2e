import { SearchKind } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { SearchHitPartsFragment } from '../generated/graphql.ts';
import { markOf } from '../session/room/markOf.ts';
import { DimensionMark } from '../ui/index.ts';
import { pathOf } from './place.ts';
import styles from './SearchResults.module.css';

/** One hit: what it is, where it stands, and the words around what was looked for. */
export function SearchHit({ hit }: { hit: SearchHitPartsFragment }) {
  const { t } = useTranslation('search');
  const { date } = useFormat(hit.timeZone);
  const title = useTitle(hit);
  const about = [hit.agency ?? hit.office, hit.dueYear && t('dueYear', { year: hit.dueYear })].filter(
    Boolean,
  );
  return (
    <li className={styles.hit}>
      <Link to={pathOf(hit)} data-hit className={styles.link}>
        <span className={styles.what}>
          <span className={styles.kind}>{title}</span>
          {about.length > 0 && <span>{about.join(', ')}</span>}
          {hit.dimension && (
            <span className={styles.dimension}>
              <DimensionMark {...markOf(hit.dimension)} size={10} />
              {hit.dimension.name}
            </span>
          )}
          <span>{hit.recordId ? t('inRecord') : date(hit.heldAt)}</span>
        </span>
        <span className={styles.excerpt}>
          {hit.excerpt.map((piece, place) =>
            piece.found ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
          )}
        </span>
      </Link>
    </li>
  );
}

function useTitle({ kind, number, letter }: SearchHitPartsFragment): string {
  const { t } = useTranslation('search');
  const code = number === null ? '' : `${number}${letter ?? ''}`;
  if (kind === SearchKind.QUESTION && number === null) return t('queued');
  if (kind === SearchKind.MINUTES || kind === SearchKind.STATEMENT) return t(`kind.${kind}`);
  return code ? t(`numbered.${kind}`, { code }) : t(`kind.${kind}`);
}

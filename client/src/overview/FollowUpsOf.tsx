import { Link, Redirect } from 'wouter';
import { useTranslation } from '#i18n';
import { PlacesDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { CyclesOf } from './CyclesOf.tsx';
import { grouped } from './grouped.ts';
import overview from './Overview.module.css';
import styles from './PlacesScreen.module.css';
import { Unread } from './Unread.tsx';

/** Of which region, and given in which of its cycles, follow-ups are listed; `search` is what else was asked for. Of one region there is no choice. */
export function FollowUpsOf({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation(['overview', 'app']);
  const { data, refusal, again } = useRead(PlacesDocument, {});
  const to = (region: string, given?: string) => {
    const next = new URLSearchParams(search);
    next.set('region', region);
    if (given) next.set('given', given);
    return `/follow-ups?${next}`;
  };
  if (!data)
    return <Unread title={t('followUps')} lead={t('followUpsNotRead')} refusal={refusal} again={again} />;
  const regions = grouped(data.sessions, ({ region }) => region);
  const [only] = regions;
  if (only && regions.length === 1) return <Redirect to={to(only.place.id)} replace />;
  return (
    <article className={overview.page}>
      <title>{`${t('followUps')}, ${t('app:name')}`}</title>
      <PageHeading>{t('followUps')}</PageHeading>
      {regions.length === 0 ? (
        <EmptyState>{t('noRegions')}</EmptyState>
      ) : (
        <>
          <p className={overview.aside}>{t('followUpsOf')}</p>
          <ul className={styles.list}>
            {regions.map(({ place, sessions }) => (
              <li key={place.id} className={styles.row}>
                <Link to={to(place.id)} className={styles.name}>
                  {place.name}
                </Link>
                <CyclesOf sessions={sessions} to={(cycleId) => to(place.id, cycleId)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

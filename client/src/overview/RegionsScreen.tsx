import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { PlacesDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { CyclesOf } from './CyclesOf.tsx';
import { grouped } from './grouped.ts';
import { regionAt } from './links.ts';
import overview from './Overview.module.css';
import styles from './PlacesScreen.module.css';
import { Unread } from './Unread.tsx';

/** The regions of the sessions that the reader has to do with, each with its cycles. */
export default function RegionsScreen() {
  const { t } = useTranslation(['overview', 'app']);
  const { data, refusal, again } = useRead(PlacesDocument, {});
  if (!data) return <Unread title={t('regions')} lead={t('regionNotRead')} refusal={refusal} again={again} />;
  const regions = grouped(data.sessions, ({ region }) => region);
  return (
    <article className={overview.page}>
      <title>{`${t('regions')}, ${t('app:name')}`}</title>
      <PageHeading>{t('regions')}</PageHeading>
      {regions.length === 0 ? (
        <EmptyState>{t('noRegions')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {regions.map(({ place, sessions }) => (
            <li key={place.id} className={styles.row}>
              <Link to={regionAt(place.id)} className={styles.name}>
                {place.name}
              </Link>
              <CyclesOf sessions={sessions} to={(cycleId) => regionAt(place.id, cycleId)} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { PlacesDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { EmptyState, PageHeading } from '../ui/index.ts';
import { CyclesOf } from './CyclesOf.tsx';
import { grouped } from './grouped.ts';
import overview from './Overview.module.css';
import styles from './PlacesScreen.module.css';
import { Unread } from './Unread.tsx';

/** The programmes of the sessions that the reader has to do with, each with its cycles. */
export default function ProgrammesScreen() {
  const { t } = useTranslation(['overview', 'app']);
  const { data, refusal, again } = useRead(PlacesDocument, {});
  if (!data)
    return <Unread title={t('programmes')} lead={t('programmeNotRead')} refusal={refusal} again={again} />;
  const programmes = grouped(data.sessions, ({ cycle }) => cycle.programme);
  return (
    <article className={overview.page}>
      <title>{`${t('programmes')}, ${t('app:name')}`}</title>
      <PageHeading>{t('programmes')}</PageHeading>
      {programmes.length === 0 ? (
        <EmptyState>{t('noProgrammes')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {programmes.map(({ place, sessions }) => (
            <li key={place.id} className={styles.row}>
              <Link to={`/programmes/${place.id}`} className={styles.name}>
                {place.name}
              </Link>
              <CyclesOf sessions={sessions} to={(cycleId) => `/cycles/${cycleId}`} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

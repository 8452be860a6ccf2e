import type { SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { RecordDocuments } from '../document/RecordDocuments.tsx';
import type { RecordQuery, RecordSessionFragment } from '../generated/graphql.ts';
import { DimensionMark, EmptyState, type IconName, StateMark } from '../ui/index.ts';
import type { Held } from './ProceedingsSections.tsx';
import { ProceedingsSheet } from './ProceedingsSheet.tsx';
import styles from './RecordAside.module.css';

/** Props of {@link RecordAside}. */
export interface RecordAsideProps {
  record: RecordQuery['record'];
  held: readonly Held[];
  /** Whether the reader may see proceedings at all. */
  open: boolean;
}

/** Beside the record: its proceedings with their fingerprints, the sessions that touched it, the other dimensions. */
export function RecordAside({ record, held, open }: RecordAsideProps) {
  const { t } = useTranslation('record');
  const frozen = held.filter((each) => each.frozen !== null);
  const others = record.region.records
    .filter(({ id, cycle }) => cycle.id === record.cycle.id && id !== record.id)
    .toSorted((a, b) => a.dimension.position - b.dimension.position);
  return (
    <aside className={styles.aside}>
      {frozen.map((each) => (
        <ProceedingsSheet
          key={each.frozen?.id}
          recordId={record.id}
          dimension={record.dimension}
          held={each}
        />
      ))}
      {open && frozen.length === 0 && (
        <section className={styles.part} aria-labelledby="proceedings">
          <h2 id="proceedings" className={styles.heading}>
            {t('proceedings')}
          </h2>
          <EmptyState>{t('noProceedings')}</EmptyState>
          {held.map(
            ({ session }) =>
              session && (
                <RecordDocuments key={session.id} sessionId={session.id} dimension={record.dimension} />
              ),
          )}
        </section>
      )}
      {record.sessions.length > 0 && (
        <section className={styles.part} aria-labelledby="sessions">
          <h2 id="sessions" className={styles.heading}>
            {t('sessions')}
          </h2>
          <ul>
            {record.sessions.map((session) => (
              <TouchingSession
                key={session.id}
                session={session}
                own={session.cycle.id === record.cycle.id}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <nav className={styles.part} aria-labelledby="dimensions">
          <h2 id="dimensions" className={styles.heading}>
            {t('dimensions', { year: record.cycle.year })}
          </h2>
          <ul>
            {others.map(({ id, dimension }) => (
              <li key={id}>
                <Link to={`/records/${id}`} className={styles.dimension}>
                  <DimensionMark mark={dimension.mark} position={dimension.position} />
                  {dimension.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </aside>
  );
}

const stateIcon: Record<SessionState, IconName> = {
  SCHEDULED: 'clock',
  LIVE: 'live',
  PAUSED: 'pause',
  CLOSED: 'decision',
  FINAL: 'lock',
  CANCELLED: 'cross',
};

/** A session that touched the record: its own, or a later one that called its follow-ups in. */
function TouchingSession({ session, own }: { session: RecordSessionFragment; own: boolean }) {
  const { t } = useTranslation(['record', 'session']);
  const { date, time, zone } = useFormat(session.timeZone);
  const { openedAt, closedAt, venue } = session;
  const hours =
    openedAt && closedAt
      ? `${t('openedFromTo', { from: time(openedAt), until: time(closedAt) })} ${zone}`
      : null;
  return (
    <li className={styles.session}>
      <p>
        <Link to={`/sessions/${session.id}`} className={styles.when}>
          {date(session.scheduledFor)}
        </Link>
      </p>
      <StateMark icon={stateIcon[session.state]} className={styles.state}>
        {t(`session:state.${session.state}`)}
      </StateMark>
      <p className={styles.note}>{[hours, venue].filter(Boolean).join(', ')}</p>
      <p className={styles.note}>{own ? t('letter', { letter: session.cycle.letter }) : t('judgedHere')}</p>
    </li>
  );
}

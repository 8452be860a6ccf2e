import { useEffect } from 'react';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { NotRead } from '../app/NotRead.tsx';
import { UnsentList } from '../app/UnsentList.tsx';
import { useFormat } from '../app/useFormat.ts';
import { HomeDocument } from '../generated/graphql.ts';
import {
  Band,
  ButtonLink,
  currentTime,
  EmptyState,
  LoadingBars,
  setClockOffset,
  VisuallyHidden,
} from '../ui/index.ts';
import { ComingSessions } from './ComingSessions.tsx';
import styles from './HomeScreen.module.css';
import { LeadSession } from './LeadSession.tsx';
import { LiveSessions } from './LiveSessions.tsx';
import { PastSessions } from './PastSessions.tsx';
import { groupSessions, SHOWN } from './sessionGroups.ts';
import { useFreshQuery } from './useFreshQuery.ts';
import { WaitingList } from './WaitingList.tsx';

/** The home page: the session under way, what waits for the reader, and the sessions that were and will be. */
export default function HomeScreen() {
  const { t } = useTranslation(['home', 'app']);
  const { time } = useFormat();
  const { data, stale, refusal, again } = useFreshQuery(HomeDocument, { nearest: SHOWN + 1 });
  const readAt = data?.sessions[0]?.readAt;
  useEffect(() => {
    if (readAt && !stale) keepClock(Date.parse(readAt));
  }, [readAt, stale]);

  const head = (
    <>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
    </>
  );
  if (!data) {
    return (
      <div className={styles.alone}>
        {head}
        {refusal ? (
          <NotRead lead={t('notRead')} code={refusal.code} again={again} />
        ) : (
          <LoadingBars widths={[46, 82, 74, 30, 90, 90, 90]} height={16} />
        )}
      </div>
    );
  }

  const { lead, underway, coming, past } = groupSessions(data.sessions);
  return (
    <>
      {head}
      {refusal && (
        <Band icon="offline" lead={t('oldCopy')}>
          {readAt && t('oldCopyText', { time: time(readAt) })}
        </Band>
      )}
      <div className={lead ? styles.withLead : styles.page}>
        {lead && <LeadSession key={lead.id} session={lead} />}
        {underway.length > 0 && (
          <div className={styles.underway}>
            <LiveSessions sessions={underway} alone={!lead} />
          </div>
        )}
        <div className={styles.main}>
          <UnsentList />
          <WaitingList items={data.me?.waiting ?? []} />
          {data.sessions.length === 0 ? <NoSessions /> : <PastSessions sessions={past} />}
        </div>
        <div className={styles.coming}>
          <ComingSessions sessions={coming} />
        </div>
      </div>
    </>
  );
}

/** Where nothing has been scheduled yet: an administrator can change that. */
function NoSessions() {
  const { t } = useTranslation('home');
  const administrator = useMe()?.administrator ?? false;
  return (
    <div className={styles.none}>
      <EmptyState title={t('noSessions')}>{t('noSessionsText')}</EmptyState>
      {administrator && <ButtonLink to="/workspace/sessions">{t('prepare')}</ButtonLink>}
    </div>
  );
}

/** Sets the clocks by the server where this device's differ by more than the way of an answer may take. */
function keepClock(serverTime: number) {
  if (Math.abs(serverTime - currentTime()) > 2000) setClockOffset(serverTime - Date.now());
}

import { MailState, maySeeMails } from '@risalah/shared';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { NotRead } from '../app/NotRead.tsx';
import { TimeZone } from '../app/useFormat.ts';
import { SessionMailsDocument } from '../generated/graphql.ts';
import { useFreshQuery } from '../home/useFreshQuery.ts';
import { Band, EmptyState, LoadingBars, PageHeading, SegmentedControl } from '../ui/index.ts';
import styles from './MailScreen.module.css';
import { MailsTable } from './MailsTable.tsx';
import type { MailedSession } from './mailedSession.ts';
import { chosenMails, type MailChoice } from './mailStates.ts';
import { useMailActor } from './useMailActor.ts';

/** While something is on its way it is looked at more often. */
const UNDER_WAY_EVERY = 3_000;

/** What was sent to whom of a session, how far it has come, and what to do where it is stuck. */
export default function MailScreen() {
  const { t } = useTranslation(['mail', 'app', 'session']);
  const { id = '' } = useParams();
  const { data, refusal, again } = useFreshQuery(SessionMailsDocument, { id });
  const session = data?.session;
  useLookingAt(session, again);
  return (
    <div className={styles.page}>
      <title>{`${t('session:mails')}, ${t('app:name')}`}</title>
      {!session && refusal && <NotRead lead={t('notRead')} code={refusal.code} again={again} />}
      {!session && !refusal && <LoadingBars widths={[40, 90, 90, 90]} height={16} />}
      {session && (
        <TimeZone value={session.timeZone}>
          <SessionMails session={session} again={again} />
        </TimeZone>
      )}
    </div>
  );
}

function useLookingAt(session: MailedSession | undefined, again: () => void): void {
  const underWay =
    session?.sendsMail &&
    session.mails.some(({ state }) => state === MailState.QUEUED || state === MailState.SENDING);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, UNDER_WAY_EVERY);
    return () => clearInterval(timer);
  }, [underWay, again]);
}

function SessionMails({ session, again }: { session: MailedSession; again: () => void }) {
  const { t } = useTranslation(['mail', 'session']);
  const me = useMe();
  const actor = useMailActor();
  const [choice, setChoice] = useState<MailChoice>('ALL');
  const { mails } = session;
  const uncertain = mails.some(({ state }) => state === MailState.UNCERTAIN);
  const seated = me?.seats.some((seat) => seat.sessionId === session.id);
  return (
    <>
      <PageHeading aside={session.region.name}>{t('session:mails')}</PageHeading>
      <p className={styles.ways}>
        {session.cycle.name}
        {seated && <Link to={`/sessions/${session.id}`}>{t('toRoom')}</Link>}
        {me?.administrator && <Link to={`/workspace/sessions/${session.id}`}>{t('toPreparation')}</Link>}
      </p>
      {!maySeeMails(actor, session.id) ? (
        <EmptyState>{t('notYours')}</EmptyState>
      ) : (
        <>
          {!session.sendsMail && (
            <Band icon="clock" lead={t('noServer')}>
              {t('noServerNote')}
            </Band>
          )}
          {uncertain && (
            <Band icon="offline" lead={t('uncertain')}>
              {t('uncertainNote')}
            </Band>
          )}
          {mails.length === 0 ? (
            <EmptyState>{t('none')}</EmptyState>
          ) : (
            <div className={styles.choice}>
              <SegmentedControl
                label={t('choose')}
                value={choice}
                options={(['ALL', 'STUCK', 'WAITING', 'DONE'] as const).map((value) => ({
                  value,
                  label: t(`choices.${value}`, { count: chosenMails(mails, value).length }),
                }))}
                onChange={setChoice}
              />
            </div>
          )}
          {mails.length > 0 && (
            <MailsTable key={choice} session={session} mails={chosenMails(mails, choice)} again={again} />
          )}
        </>
      )}
    </>
  );
}

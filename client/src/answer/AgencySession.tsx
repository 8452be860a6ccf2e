import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { currentQuestion } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import { Agenda } from '../session/room/Agenda.tsx';
import { Hands } from '../session/room/handsLater.tsx';
import { PresenceList } from '../session/room/PresenceList.tsx';
import { useRoomWidth } from '../session/room/useRoomWidth.ts';
import { Icon } from '../ui/index.ts';
import styles from './AgencySession.module.css';
import { AskedList } from './AskedList.tsx';
import { AttentionSettings } from './AttentionSettings.tsx';
import { answersToGive } from './agencyWork.ts';

/** The session around the reader's own part: meeting link, current question, agenda, everything asked, who is there. */
export const AgencySession = memo(function AgencySession() {
  const { t } = useTranslation('answer');
  const { date, timeWithZone } = useFormat();
  const { scheduledFor, venue, meetingUrl } = useSession(({ session }) => ({
    scheduledFor: session.scheduledFor,
    venue: session.venue,
    meetingUrl: session.meetingUrl,
  }));
  const width = useRoomWidth();
  const beside = width === 'wide' || width === 'medium';
  return (
    <>
      <section className={styles.about}>
        <p>
          {date(scheduledFor)}, {timeWithZone(scheduledFor)}
        </p>
        <p>{venue}</p>
        {meetingUrl && (
          <a className={styles.meeting} href={meetingUrl} target="_blank" rel="noreferrer">
            <Icon name="external" size={14} /> {t('session.meeting')}
          </a>
        )}
      </section>
      <div className={styles.bleed}>
        <Hands />
      </div>
      <AskedNow beside={beside} />
      <div className={styles.bleed}>
        <Agenda />
      </div>
      <AskedList />
      <div className={styles.bleed}>
        <PresenceList />
      </div>
      <AttentionSettings />
    </>
  );
});

/** What the room is talking about, where it does not stand in the other column: `beside` tells whether there is one. */
function AskedNow({ beside }: { beside: boolean }) {
  const { t } = useTranslation('answer');
  // Where both columns stand, the left one shows the current question already when nothing else is to be answered.
  const current = useSession((room) => {
    const question = currentQuestion(room);
    const waiting = answersToGive(room);
    const own = waiting.some(({ questionId }) => questionId === question?.id);
    if (!question || own || (beside && waiting.length === 0)) return null;
    return { number: question.number, text: question.text };
  });
  if (!current) return null;
  return (
    <section className={styles.current} aria-labelledby="current-question">
      <h2 id="current-question" className={styles.heading}>
        {t('session.current')}
      </h2>
      <p className={styles.question}>
        <span className={styles.number}>{current.number}</span> {current.text}
      </p>
    </section>
  );
}

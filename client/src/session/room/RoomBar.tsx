import { Role, SessionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { AccountMenu } from '../../app/AccountMenu.tsx';
import { BrandMark } from '../../app/BrandMark.tsx';
import { useFormat } from '../../app/useFormat.ts';
import { useRoomDocuments } from '../../document/useRoomDocuments.tsx';
import type { Room } from '../../live/room.ts';
import { mySeats } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { SearchButton } from '../../search/SearchButton.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Button, Clock, ConnectionMark, Icon, IconButton } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { OtherRooms } from './OtherRooms.tsx';
import { presenceCounts } from './presenceSummary.ts';
import styles from './RoomBar.module.css';
import { StageLink } from './StageLink.tsx';
import { useConnectionWords } from './useConnectionWords.ts';
import { useRoomWidth } from './useRoomWidth.ts';

/** Props of {@link RoomBar}. */
export interface RoomBarProps {
  /** Buttons at the bar's end: `Jeda`, `Tutup sidang…`. Not shown on the phone, where the room finds them a place. */
  actions?: ReactNode;
  /** Who the reader is here, on the phone: the agency or office. Their own seat's unless told otherwise. */
  title?: string;
  /** Says who the reader is beside the presence: `Sekretaris 1 Anda`. */
  showsSeat?: boolean;
  /**
   * Whether the meeting's link stands here; not where the room shows who is there, since it stands with them. There a
   * narrow bar leaves out how many they are, too: the edge of their drawer counts them.
   */
  showsMeeting?: boolean;
}

/** What the bar says of the session, none of which changes with what is discussed or where it stands. */
const headOf = ({ session }: Room) => ({
  region: session.region.name,
  cycle: session.cycle,
  scheduledFor: session.scheduledFor,
  meetingUrl: session.meetingUrl,
});

/** The bar of a session room: which session, how the line stands, who is there, the state and its clock. */
export const RoomBar = memo(function RoomBar({ title, ...rest }: RoomBarProps) {
  return useRoomWidth() === 'phone' ? (
    <PhoneBar title={title} showsMeeting={rest.showsMeeting} />
  ) : (
    <WideBar {...rest} />
  );
});

function WideBar({ actions, showsSeat = false, showsMeeting = true }: Omit<RoomBarProps, 'title'>) {
  const { t } = useTranslation('session');
  const { dateShort } = useFormat();
  const session = useSession(headOf);
  // Somebody may sit for two agencies, or on the panel and as its secretary.
  const offices = useSession((room) => [...new Set(mySeats(room).map((seat) => seat.office))].join(', '));
  const width = useRoomWidth();
  const { t: tDocument } = useTranslation('document');
  const documents = useRoomDocuments();
  const { cycle } = session;
  const roomy = width === 'wide' || width === 'medium';
  return (
    <header className={styles.bar}>
      <BrandMark compact={width !== 'wide'} />
      <div className={styles.session}>
        <h1 className={styles.region}>{session.region}</h1>
        <p className={styles.about}>
          {t('bar.about', {
            cycle: cycle.name,
            date: dateShort(session.scheduledFor),
            letter: cycle.letter,
          })}
        </p>
      </div>
      <div className={styles.facts}>
        <span className={styles.fact}>
          <BarConnection />
        </span>
        {(showsMeeting || width === 'wide') && (
          <span className={styles.fact}>
            <PresentCount />
            {showsMeeting && session.meetingUrl && (
              <a className={styles.meeting} href={session.meetingUrl} target="_blank" rel="noreferrer">
                <Icon name="external" />
                <span>{t('bar.meeting')}</span>
              </a>
            )}
          </span>
        )}
        {showsSeat && offices && (
          <span className={joinClasses(styles.fact, styles.seat)}>
            <span className={styles.presence}>{offices}</span> <span className={styles.you}>{t('you')}</span>
          </span>
        )}
        <OtherRooms className={styles.fact} />
        <span className={styles.fact}>
          <SessionStanding />
          <SessionClock size="bar" />
        </span>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {roomy && <StageLink look="icon" />}
      {documents && (
        <IconButton
          icon="download"
          label={tDocument('title')}
          aria-haspopup="dialog"
          onClick={documents.open}
        />
      )}
      {documents?.dialog}
      <SearchButton look="icon" />
      <AccountMenu
        trigger="icon"
        more={roomy ? undefined : (close) => <StageLink look="words" close={close} />}
      />
    </header>
  );
}

/** `17 dari 19 hadir`. */
function PresentCount() {
  const { t } = useTranslation('session');
  const counts = useSession(presenceCounts);
  return <span className={styles.presence}>{t('bar.present', counts)}</span>;
}

function BarConnection({ compact = false }: { compact?: boolean }) {
  const { state, word, detail, waiting } = useConnectionWords();
  return (
    <span className={styles.connection} data-all-well={state === 'connected' && waiting === 0}>
      <ConnectionMark state={state} detail={compact ? undefined : detail}>
        {word}
      </ConnectionMark>
    </span>
  );
}

/** How long the session has run, without its pauses. */
export function SessionClock({ size = 'line' }: { size?: 'line' | 'bar' }) {
  const { t } = useTranslation('session');
  const { elapsedSeconds, runningSince } = useSession(({ session }) => ({
    elapsedSeconds: session.elapsedSeconds,
    runningSince: session.runningSince,
  }));
  return <Clock base={elapsedSeconds} runningSince={runningSince} size={size} label={t('bar.clock')} />;
}

/** The state of the session and since when: `Berlangsung`, `buka 09.02 WITA`. */
export function SessionStanding() {
  const { t } = useTranslation('session');
  const { time, timeWithZone, dayMonthTime } = useFormat();
  const { state, openedAt, pausedAt, closedAt, finalAt, scheduledFor } = useSession(({ session }) => ({
    state: session.state,
    openedAt: session.openedAt,
    pausedAt: session.pausedAt,
    closedAt: session.closedAt,
    finalAt: session.finalAt,
    scheduledFor: session.scheduledFor,
  }));
  const since = {
    [SessionState.SCHEDULED]: t('standing.begins', { time: timeWithZone(scheduledFor) }),
    [SessionState.LIVE]: openedAt && t('standing.opened', { time: timeWithZone(openedAt) }),
    [SessionState.PAUSED]: pausedAt && t('standing.paused', { time: time(pausedAt) }),
    [SessionState.CLOSED]: closedAt && t('standing.closed', { time: timeWithZone(closedAt) }),
    [SessionState.FINAL]: finalAt && t('standing.final', { time: dayMonthTime(finalAt) }),
    [SessionState.CANCELLED]: '',
  }[state];
  return (
    <span className={styles.standing} data-state={state}>
      <Icon name={state === SessionState.LIVE ? 'live' : state === SessionState.PAUSED ? 'pause' : 'clock'} />
      <span>
        <span className={styles.state}>{t(`state.${state}`)}</span>
        {since && <span className={styles.since}>{since}</span>}
      </span>
    </span>
  );
}

function PhoneBar({ title, showsMeeting = true }: Pick<RoomBarProps, 'title' | 'showsMeeting'>) {
  const { t } = useTranslation('session');
  const { t: tDocument } = useTranslation('document');
  const documents = useRoomDocuments();
  const session = useSession(headOf);
  const state = useSession((room) => room.session.state);
  const seatTitle = useSession((room) => {
    const seat = mySeats(room)[0];
    if (!seat) return '';
    const agency = seat.agencyId ? room.agencies[seat.agencyId]?.name : undefined;
    return seat.role === Role.CHAIR ? t('bar.chair') : (agency ?? seat.office);
  });
  const open = state === SessionState.LIVE || state === SessionState.PAUSED;
  return (
    <header className={styles.phone}>
      <div className={styles.session}>
        <h1 className={styles.phoneTitle}>{title ?? seatTitle}</h1>
        <p className={styles.about}>
          <span className={styles.where}>{session.region}</span>
          <span className={styles.stage}>
            {` · ${t('bar.phone', { stage: session.cycle.stage, year: session.cycle.year })}`}
          </span>
          {state !== SessionState.SCHEDULED && (
            <span className={styles.now}>
              {' · '}
              {open ? <SessionClock /> : t(`state.${state}`)}
            </span>
          )}
        </p>
      </div>
      <BarConnection compact />
      <SearchButton look="icon" />
      <AccountMenu
        trigger="icon"
        more={(close) => (
          <>
            <OtherRooms className={styles.otherRoom} />
            {showsMeeting && session.meetingUrl && (
              <ButtonLink to={session.meetingUrl} target="_blank" rel="noreferrer" onClick={close}>
                {t('bar.meeting')}
              </ButtonLink>
            )}
            <StageLink look="words" close={close} />
            {documents && (
              <Button
                wide
                icon="download"
                aria-haspopup="dialog"
                onClick={() => {
                  close();
                  documents.open();
                }}
              >
                {tDocument('open')}
              </Button>
            )}
          </>
        )}
      />
      {documents?.dialog}
    </header>
  );
}

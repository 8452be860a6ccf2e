import { memo, useCallback, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { myAgencyIds } from '../live/roomParts.ts';
import { useLiveSession, useSession } from '../live/useSession.ts';
import { ConnectionBand } from '../session/room/ConnectionBand.tsx';
import { RaiseHand, TurnBand } from '../session/room/handsLater.tsx';
import { PausedBand } from '../session/room/PausedBand.tsx';
import { RoomBar } from '../session/room/RoomBar.tsx';
import { useAskedMinutes } from '../session/room/useAskedMinutes.ts';
import { useRoomWidth } from '../session/room/useRoomWidth.ts';
import { useWayToFound } from '../session/room/useWayToFound.ts';
import { joinClasses, type Tab, TabPanel, Tabs } from '../ui/index.ts';
import styles from './AgencyRoom.module.css';
import { AgencySession } from './AgencySession.tsx';
import { Answering } from './Answering.tsx';
import { ArrivalSheet } from './ArrivalSheet.tsx';
import { minutesToAgree, ownFollowUps } from './agencyWork.ts';
import { OwnFollowUps } from './OwnFollowUps.tsx';
import { OwnMinutes } from './OwnMinutes.tsx';
import { useKeyboardInset } from './useKeyboardInset.ts';

type Part = 'answering' | 'session' | 'followUps' | 'minutes';

/** One for good, so that the bar is not drawn again with the room. */
const RAISE_HAND = <RaiseHand place="bar" />;

/** The room of an agency's head and staff: what is theirs to answer, and beside it the session, promises and minutes. */
export default function AgencyRoom() {
  const { t } = useTranslation('answer');
  const { list } = useFormat();
  const width = useRoomWidth();
  const narrow = width === 'phone' || width === 'narrow';
  const [part, setPart] = useState<Part>(useAskedMinutes() ? 'minutes' : 'answering');
  const [typing, setTyping] = useState(false);
  const [wanted, setWanted] = useState<{ answerId: string; times: number } | null>(null);
  const names = useSession((room) =>
    myAgencyIds(room).map((id) => {
      const agency = room.agencies[id];
      return (myAgencyIds(room).length > 1 ? agency?.shortName : agency?.name) ?? '';
    }),
  );
  useKeyboardInset();
  const { store } = useLiveSession();
  useWayToFound({
    toMinutes: () => setPart('minutes'),
    toQuestion: () => setPart('session'),
    toFollowUp: (id) => {
      const room = store.read();
      const own = room ? Object.values(ownFollowUps(room)).flat() : [];
      const mine = own.some((followUp) => followUp.id === id);
      if (mine) setPart('followUps');
      return mine;
    },
    toSession: () => setPart('session'),
  });

  const goToAnswer = useCallback(
    (answerId: string) => {
      if (narrow) setPart('answering');
      setWanted((held) => ({ answerId, times: (held?.times ?? 0) + 1 }));
    },
    [narrow],
  );
  const answering = <Answering wanted={wanted} typing={typing} onTyping={setTyping} />;
  const panels: Record<Exclude<Part, 'answering'>, () => React.ReactNode> = {
    session: () => <AgencySession />,
    followUps: () => <OwnFollowUps />,
    minutes: () => <OwnMinutes />,
  };
  const beside = part === 'answering' ? 'session' : part;
  return (
    <div className={joinClasses(styles.room, narrow && typing && styles.typing)}>
      <RoomBar title={list(names)} showsSeat showsMeeting={false} actions={RAISE_HAND} />
      <div>
        <PausedBand />
        <TurnBand />
        <ConnectionBand />
      </div>
      <ArrivalSheet typing={typing} onAnswer={goToAnswer} />
      {narrow ? (
        <>
          <main id="content" className={styles.page}>
            <TabPanel
              name="agency"
              id={part}
              className={part === 'answering' ? styles.answering : styles.panel}
            >
              {part === 'answering' ? answering : panels[part]()}
            </TabPanel>
          </main>
          <nav className={styles.tabs} aria-label={t('tabs.label')}>
            <AgencyTabs part={part} onPart={setPart} phone />
            {width === 'phone' && <RaiseHand place="tab" />}
          </nav>
        </>
      ) : (
        <main id="content" className={styles.columns}>
          <div className={styles.sheet}>{answering}</div>
          <aside className={styles.side} aria-label={t('tabs.label')}>
            <AgencyTabs part={beside} onPart={setPart} />
            <TabPanel name="agency" id={beside} className={styles.panel}>
              {panels[beside]()}
            </TabPanel>
          </aside>
        </main>
      )}
    </div>
  );
}

interface AgencyTabsProps {
  part: Part;
  onPart: (part: Part) => void;
  /** Along the lower edge, with what is to be answered among them. */
  phone?: boolean;
}

/** The parts of the room, with how many minutes wait for the reader's agreement. */
const AgencyTabs = memo(function AgencyTabs({ part, onPart, phone = false }: AgencyTabsProps) {
  const { t } = useTranslation('answer');
  const toAgree = useSession((room) => minutesToAgree(room).length);
  const tabs: readonly Tab<Part>[] = [
    { id: 'answering', label: t('tabs.answering'), icon: 'pencil' },
    { id: 'session', label: t('tabs.session'), icon: 'clock' },
    { id: 'followUps', label: t('tabs.followUps'), icon: 'followUp' },
    {
      id: 'minutes',
      label: toAgree > 0 ? `${t('tabs.minutes')} ${toAgree}` : t('tabs.minutes'),
      icon: 'file',
    },
  ];
  return (
    <Tabs
      name="agency"
      label={t('tabs.label')}
      variant={phone ? 'phone' : undefined}
      tabs={phone ? tabs : tabs.slice(1)}
      value={part}
      onChange={onPart}
    />
  );
});

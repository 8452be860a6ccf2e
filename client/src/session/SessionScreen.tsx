import { lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { useMe } from '../app/GraphqlProvider.tsx';
import { later } from '../app/later.tsx';
import { TimeZone } from '../app/useFormat.ts';
import { SessionProvider } from '../live/SessionProvider.tsx';
import { useSession } from '../live/useSession.ts';
import { RoomComing } from './RoomComing.tsx';
import { OnceItStands } from './room/OnceItStands.tsx';
import { useRooms } from './room/rooms.ts';

const SessionEnded = later(async () => (await import('./SessionEnded.tsx')).SessionEnded, <RoomComing />);

const ChairRoom = lazy(() => import('./chair/ChairRoom.tsx'));
const SecretaryRoom = lazy(() => import('../minutes/SecretaryRoom.tsx'));
const AgencyRoom = lazy(() => import('../answer/AgencyRoom.tsx'));
const ReaderRoom = lazy(() => import('./reader/ReaderRoom.tsx'));

/** A session: the room of the person's seat, or why it is not open to them. */
export default function SessionScreen() {
  const { id = '' } = useParams();
  const me = useMe();
  if (me === undefined) return <RoomComing />;
  if (me === null) return <SessionEnded reason="NOT_SIGNED_IN" />;
  return (
    <SessionProvider
      key={`${id}:${me.id}`}
      sessionId={id}
      person={{ personId: me.id, administrator: me.administrator }}
      loading={<RoomComing />}
      ended={(reason) => <SessionEnded reason={reason} />}
    >
      <Room />
    </SessionProvider>
  );
}

const ROOMS = {
  chair: ChairRoom,
  secretary: SecretaryRoom,
  agency: AgencyRoom,
  panel: ReaderRoom,
  lead: ReaderRoom,
  observer: ReaderRoom,
};

/** The room of the reader's seat; of several that they chose, else of the one that does most. */
function Room() {
  const timeZone = useSession((room) => room.session.timeZone);
  const Shown = ROOMS[useRooms().room];
  return (
    <TimeZone value={timeZone}>
      <Suspense fallback={<RoomComing />}>
        <Shown />
        <OnceItStands />
      </Suspense>
    </TimeZone>
  );
}

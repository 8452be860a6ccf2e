import { MinutesState, SessionState } from '@risalah/shared';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Room } from '../live/room.ts';
import { dimensionsInOrder } from '../live/roomParts.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { mayDownload } from './mayDownload.ts';

/** Comes when somebody wants documents. */
const DocumentDialog = lazy(async () => ({
  default: (await import('./DocumentDialog.tsx')).DocumentDialog,
}));

/** Whether some minutes of the session are not FINAL. */
const isProvisional = (room: Room): boolean =>
  room.session.state !== SessionState.FINAL ||
  Object.values(room.minutes).some(({ state }) => state !== MinutesState.FINAL);

/** Downloading from within a room. */
export interface RoomDocuments {
  open: () => void;
  /** To be placed where nothing hides it. */
  dialog: ReactNode;
}

/** What downloads documents of the room's session; null before it was opened. */
export function useRoomDocuments(): RoomDocuments | null {
  // Once opened it stays, since closing it takes the reader back to where they were.
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const sessionId = useSession(({ session }) => session.id);
  const dimensions = useSession(dimensionsInOrder);
  const provisional = useSession(isProvisional);
  const may = useMay(({ actor, session }) => mayDownload(actor, session));
  if (!may.allowed) return null;
  const dialog = wanted && (
    <Suspense>
      <DocumentDialog {...{ open, sessionId, dimensions, provisional }} onClose={() => setOpen(false)} />
    </Suspense>
  );
  return {
    open: () => {
      setWanted(true);
      setOpen(true);
    },
    dialog,
  };
}

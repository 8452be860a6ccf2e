import { MinutesState, SessionState } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../live/room.ts';
import { dimensionsInOrder } from '../live/roomParts.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { IconButton } from '../ui/index.ts';
import { DocumentDialog } from './DocumentDialog.tsx';
import { mayDownload } from './mayDownload.ts';

/** Whether some minutes of the session are not FINAL. */
const isProvisional = (room: Room): boolean =>
  room.session.state !== SessionState.FINAL ||
  Object.values(room.minutes).some(({ state }) => state !== MinutesState.FINAL);

/** `Unduh dokumen` in the bar of a room; nothing before the session was opened. */
export function RoomDocuments() {
  const { t } = useTranslation('document');
  const [open, setOpen] = useState(false);
  const sessionId = useSession(({ session }) => session.id);
  const dimensions = useSession(dimensionsInOrder);
  const provisional = useSession(isProvisional);
  const may = useMay(({ actor, session }) => mayDownload(actor, session));
  if (!may.allowed) return null;
  return (
    <>
      <IconButton
        icon="download"
        label={t('title')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      <DocumentDialog
        open={open}
        onClose={() => setOpen(false)}
        sessionId={sessionId}
        dimensions={dimensions}
        provisional={provisional}
      />
    </>
  );
}

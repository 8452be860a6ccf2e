import type { ImportKind } from '@risalah/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../app/GraphqlProvider.tsx';
import { NETWORK } from '../app/outcome.ts';
import { mutationId } from '../live/mutationId.ts';
import { type ChosenFile, chosenFiles } from './chosenFiles.ts';
import { sendFile } from './sendFile.ts';

/** Codes that say nothing about the file: it is sent again by itself. */
const NOT_NOW: ReadonlySet<string | null> = new Set([null, NETWORK, 'NOT_SIGNED_IN']);

/** The file that is being handed in. */
export interface Choosing {
  /** The one that was not taken yet; null while there is none. */
  chosen: ChosenFile | null;
  busy: boolean;
  /** Hands a file in, in the place of the one before. */
  take: (file: File, kind: ImportKind | null) => Promise<void>;
  /** Lets go of the one that was not taken. */
  letGo: () => void;
}

/**
 * Hands in a file that is to be imported. It is kept on this device until the server took it or somebody lets it go; what found no line
 * is sent once that is back, or the page is opened again.
 */
export function useChosenFile(onTaken: (importId: string) => void): Choosing {
  const personId = useMe()?.id ?? '';
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const newest = useRef<{ chosen: ChosenFile | null; busy: boolean; open: boolean }>({
    ...{ chosen: null, busy: false, open: true },
  });
  const taken = useRef(onTaken);
  taken.current = onTaken;

  const hold = useCallback((next: ChosenFile | null) => {
    newest.current.chosen = next;
    setChosen(next);
  }, []);
  const send = useCallback(
    async (file: ChosenFile) => {
      newest.current.busy = true;
      setBusy(true);
      hold({ ...file, code: null });
      await chosenFiles.keep({ ...file, code: null });
      const came = await sendFile(file.file, file.kind);
      newest.current.busy = false;
      setBusy(false);
      if (came.ok) {
        await chosenFiles.remove(file.id);
        hold(null);
        if (newest.current.open) taken.current(came.data);
      } else {
        const refused = { ...file, code: came.refusal.code };
        hold(refused);
        await chosenFiles.keep(refused);
      }
    },
    [hold],
  );
  const letGo = useCallback(() => {
    const { chosen: held } = newest.current;
    if (held) void chosenFiles.remove(held.id);
    hold(null);
  }, [hold]);

  useEffect(() => {
    const state = newest.current;
    state.open = true;
    const again = () => {
      if (state.chosen && NOT_NOW.has(state.chosen.code) && !state.busy) void send(state.chosen);
    };
    void chosenFiles.load(personId).then((kept) => {
      const left = kept.at(-1);
      if (!left || !state.open || state.chosen) return;
      if (NOT_NOW.has(left.code)) void send(left);
      else hold(left);
    });
    window.addEventListener('online', again);
    return () => {
      state.open = false;
      window.removeEventListener('online', again);
    };
  }, [personId, send, hold]);

  return {
    chosen: chosen?.code ? chosen : null,
    busy,
    take: async (file, kind) => {
      if (newest.current.busy) return;
      letGo();
      await send({ id: mutationId(), personId, file, kind, code: null });
    },
    letGo,
  };
}

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Outcome } from '../app/outcome.ts';
import { keepDraft, readDraft, releaseDraft } from './drafts.ts';
import { createTextKeeper, type ServerText } from './textKeeper.ts';
import { useConnection, useLiveSession } from './useSession.ts';

/** Text is saved to the server once nobody typed for so long, in ms. */
const SAVE_AFTER_MS = 800;

/** A text that is kept on this device under `key` as it is typed, and saved to the server by and by. */
export function useKeptText(
  key: string,
  theirs: ServerText,
  send: (text: string, revision: number, mutationId: string) => Promise<Outcome<ServerText>>,
) {
  const { reader, keeping } = useLiveSession();
  const { personId } = reader;
  const connected = useConnection().state === 'CONNECTED';
  const latest = useRef({ theirs, send });
  latest.current = { theirs, send };
  const keeper = useMemo(() => {
    // A text that still waits when the key changes is sent where it was typed, so the keeper keeps its own way to send.
    const { theirs: begun, send: sendHere } = latest.current;
    return createTextKeeper({
      load: () => readDraft(personId, key),
      keep: (draft) => keepDraft(personId, key, draft),
      release: (draft) => releaseDraft(personId, key, draft, keeping.whenKept()),
      send: sendHere,
      theirs: begun,
      saveAfterMs: SAVE_AFTER_MS,
    });
  }, [personId, key, keeping]);
  const { text: theirText, revision } = theirs;
  useEffect(() => keeper.heard({ text: theirText, revision }), [keeper, theirText, revision]);
  useEffect(() => {
    if (connected) void keeper.save();
  }, [keeper, connected]);
  useEffect(() => keeper.start(), [keeper]);
  const kept = useSyncExternalStore(keeper.listen, keeper.read);
  return useMemo(
    () => ({
      ...kept,
      setText: keeper.type,
      resolve: keeper.resolve,
      clear: keeper.clear,
      save: keeper.save,
    }),
    [kept, keeper],
  );
}

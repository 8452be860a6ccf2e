import { useCallback } from 'react';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { SaveMinutesDocument } from '../generated/graphql.ts';
import type { ServerText } from './textKeeper.ts';
import { useKeptText } from './useKeptText.ts';
import { useWriting } from './usePresence.ts';
import { useLiveSession } from './useSession.ts';
import type { MinutesView } from './views.ts';

/** The text of the minutes of one dimension, for whoever writes them: saved by and by, never over a newer text. */
export function useMinutesText(minutes: MinutesView) {
  const { store } = useLiveSession();
  const write = useWriting();
  const { id } = minutes;
  const send = useCallback(
    async (text: string, revision: number, mutationId: string): Promise<Outcome<ServerText>> => {
      const input = { mutationId, minutesId: id, revision, text };
      const came = await graphql.mutate(SaveMinutesDocument, { input });
      if (!came.ok) return came;
      store.applyResult(came.data);
      const saved = came.data.saveMinutes;
      return { ok: true, data: { text: saved.text ?? text, revision: saved.revision } };
    },
    [id, store],
  );
  const kept = useKeptText(
    `minutes:${id}`,
    { text: minutes.text ?? '', revision: minutes.textRevision },
    send,
  );
  const { setText: type } = kept;
  const setText = useCallback(
    (text: string) => {
      type(text);
      write({ minutesId: id });
    },
    [type, write, id],
  );
  return { ...kept, setText };
}

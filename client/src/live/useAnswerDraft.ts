import { useCallback, useEffect } from 'react';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { DraftAnswerDocument, SessionDraftsDocument } from '../generated/graphql.ts';
import type { ServerText } from './textKeeper.ts';
import { useKeptText } from './useKeptText.ts';
import { usePresence, useWriting } from './usePresence.ts';
import { useLiveSession } from './useSession.ts';
import type { AnswerView } from './views.ts';

/** While a colleague writes, their draft is read this often, in ms. */
const READ_EVERY_MS = 3_000;

/** What the field of an answer starts from: the agency's draft, or the words last sent when they are newer. */
function startingText(answer: AnswerView): ServerText {
  const { draft } = answer;
  const revision = draft?.revision ?? 0;
  const sentAt = answer.submittedAt ?? answer.confirmedAt ?? '';
  if (draft && Date.parse(draft.updatedAt) > (Date.parse(sentAt) || 0)) return { text: draft.text, revision };
  return { text: answer.text ?? '', revision };
}

/** The draft of an agency's answer: kept on this device as typed, saved for the agency, seen by nobody else. */
export function useAnswerDraft(answer: AnswerView) {
  const { sessionId, reader, store } = useLiveSession();
  const write = useWriting();
  const { id } = answer;
  const send = useCallback(
    async (text: string, revision: number, mutationId: string): Promise<Outcome<ServerText>> => {
      const input = { mutationId, answerId: id, revision, text };
      const came = await graphql.mutate(DraftAnswerDocument, { input });
      if (!came.ok) return came;
      store.applyResult(came.data);
      return { ok: true, data: came.data.draftAnswer };
    },
    [id, store],
  );
  const kept = useKeptText(`answer:${id}`, startingText(answer), send);

  const colleagueWrites = usePresence().some(
    (person) => person.personId !== reader.personId && person.writing?.answerId === id,
  );
  useEffect(() => {
    if (!colleagueWrites) return;
    const read = async () => {
      const drafts = await graphql.query(SessionDraftsDocument, { id: sessionId });
      if (drafts.ok) store.applyResult(drafts.data);
    };
    const timer = setInterval(read, READ_EVERY_MS);
    return () => {
      clearInterval(timer);
      void read();
    };
  }, [colleagueWrites, sessionId, store]);

  const { setText: type } = kept;
  const setText = useCallback(
    (text: string) => {
      type(text);
      write({ answerId: id });
    },
    [type, write, id],
  );
  return { ...kept, setText, colleagueWrites };
}

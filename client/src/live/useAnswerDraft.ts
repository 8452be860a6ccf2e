import { useCallback } from 'react';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { DraftAnswerDocument } from '../generated/graphql.ts';
import type { ServerText } from './textKeeper.ts';
import { useDraftReading } from './useDraftReading.ts';
import { useKeptText } from './useKeptText.ts';
import { usePresence, useWriting } from './usePresence.ts';
import { useLiveSession, useSession } from './useSession.ts';
import type { AnswerDraftView, AnswerView } from './views.ts';

/** What the field of an answer starts from: the agency's draft, or the words last sent when they are newer. */
function startingText(answer: AnswerView, draft: AnswerDraftView | undefined): ServerText {
  const revision = draft?.revision ?? 0;
  const sentAt = answer.submittedAt ?? answer.confirmedAt ?? '';
  if (draft && Date.parse(draft.updatedAt) > (Date.parse(sentAt) || 0)) return { text: draft.text, revision };
  return { text: answer.text ?? '', revision };
}

/** The draft of an agency's answer: kept on this device as typed, saved for the agency, seen by nobody else. */
export function useAnswerDraft(answer: AnswerView) {
  const { reader, store } = useLiveSession();
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
  // Apart from the answer, so that what is typed draws nothing again but its field.
  const draft = useSession((room) => room.drafts[id]);
  const kept = useKeptText(`answer:${id}`, startingText(answer, draft), send);

  const writingSeatId = usePresence(
    (people) =>
      people.find(({ personId, writing }) => personId !== reader.personId && writing?.answerId === id)
        ?.seatId ?? null,
  );
  useDraftReading(id);

  const { setText: type } = kept;
  const setText = useCallback(
    (text: string) => {
      type(text);
      write({ answerId: id });
    },
    [type, write, id],
  );
  return { ...kept, setText, writingSeatId };
}

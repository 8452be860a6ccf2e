import { type MinutesDocument, MinutesState, plainTextOf, questionMarker } from '@risalah/shared';
import { oncePer } from '../app/oncePer.ts';
import type { Room } from '../live/room.ts';
import { heldMinutes } from '../live/useMinutes.ts';
import { useSession } from '../live/useSession.ts';
import type { SharedText } from './together/useSharedMinutes.ts';

/** The words of a document with the numbers of its questions, found once for as long as both are the same. */
const wordsOf = oncePer((document: MinutesDocument) =>
  oncePer((questions: Room['questions']) =>
    plainTextOf(document, (id) => questionMarker(questions[id]?.number ?? 0)),
  ),
);

/** What some minutes say by now: as they are written here while they are a draft, else as they were stored. */
function writtenText(room: Room, minutesId: string, { read }: SharedText): string {
  const { state, text } = heldMinutes(room, minutesId);
  const { document } = read();
  return state === MinutesState.DRAFT && document ? wordsOf(document)(room.questions) : (text ?? '');
}

/** Something about what some minutes say by now; the component is drawn again only when that changed. */
export function useWrittenText<Part>(
  minutesId: string,
  shared: SharedText,
  selector: (text: string) => Part,
): Part {
  return useSession((room) => selector(writtenText(room, minutesId, shared)), undefined, shared);
}

import type { AnswerView } from '../../live/views.ts';
import { AnswerWhole } from '../room/AnswerWhole.tsx';
import { DropFollowUp } from './DropFollowUp.tsx';

/** An answer in whole, with what the chair may do about the promises in it. */
export function OpenAnswer({ answer }: { answer: AnswerView }) {
  return (
    <AnswerWhole answer={answer} renderFollowUpAction={(followUp) => <DropFollowUp followUp={followUp} />} />
  );
}

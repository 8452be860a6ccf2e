import type { Room } from './room.ts';
import { codeOf } from './roomParts.ts';

/** Fields of inputs that hold words somebody typed. */
const WORDS = ['text', 'note', 'reason'] as const;

/** The words somebody typed in an input, a paragraph for each field; empty for a click. */
export function wordsIn(input: Readonly<Record<string, unknown>>): string {
  const levels = Array.isArray(input.levels) ? (input.levels as { reason?: string | null }[]) : [];
  const said = [...WORDS.map((field) => input[field]), ...levels.map(({ reason }) => reason)];
  return said
    .filter((words): words is string => typeof words === 'string' && words.trim() !== '')
    .join('\n\n');
}

/** What of a room an input is about, as people call it: `12a`, `12`, the name of a dimension; empty where it is the whole. */
export function subjectOf(room: Room | null, input: Readonly<Record<string, unknown>>): string {
  if (!room) return '';
  const { answerId, questionId, dimensionId, minutesId } = input as Record<string, string | undefined>;
  const answer = answerId ? room.answers[answerId] : undefined;
  if (answer) return codeOf(room, answer);
  const number = questionId ? room.questions[questionId]?.number : null;
  if (number) return String(number);
  const minutes = minutesId ? room.minutes[minutesId] : undefined;
  return room.dimensions[dimensionId ?? minutes?.dimensionId ?? '']?.name ?? '';
}

import type { DocumentNode } from 'graphql';
import type { Room } from './room.ts';
import { codeOf } from './roomParts.ts';

/** Acts that are meant for the moment they are done in: nobody wants them carried out by themselves an hour later. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set([
  'OpenSession',
  'PauseSession',
  'ResumeSession',
  'CloseSession',
  'EnterDimension',
  'RemindAgency',
  'ReorderQueue',
]);

/** How long such an act may wait for the line, in ms. */
const MOMENT_MS = 120_000;

/** Fields of inputs that hold words somebody typed. */
const WORDS = ['text', 'note', 'reason'] as const;

/** For how long an act may wait by itself; for ever when undefined. */
export function lastsFor(operation: string): number | undefined {
  return OF_THE_MOMENT.has(operation) ? MOMENT_MS : undefined;
}

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

/** The name of a document's operation, `AskQuestion`. */
export function operationName(document: DocumentNode): string {
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return operation && 'name' in operation ? (operation.name?.value ?? '') : '';
}

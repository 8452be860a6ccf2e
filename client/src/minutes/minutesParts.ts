/** A stretch of minutes: what a secretary wrote, or the place where a question and its answers stand. */
export type MinutesPart = { kind: 'TEXT'; text: string } | { kind: 'QUESTION'; number: number };

const MARKER = /^\[(?:Pertanyaan|Question) (\d+)\][ \t]*$/gim;

/** The line that holds the place of a question in the plain text of minutes. */
export function markerOf(number: number): string {
  return `[Pertanyaan ${number}]`;
}

/**
 * Splits the text of minutes at the lines that hold the place of one of these questions. Text comes first and last and
 * between two questions, empty where nothing was written. A marker of an unknown question, or a second one of the same,
 * is text like any other.
 */
export function partsOf(text: string, known: ReadonlySet<number>): MinutesPart[] {
  const parts: MinutesPart[] = [];
  const placed = new Set<number>();
  let from = 0;
  for (const match of text.matchAll(MARKER)) {
    const number = Number(match[1]);
    if (!known.has(number) || placed.has(number)) continue;
    placed.add(number);
    parts.push({ kind: 'TEXT', text: between(text.slice(from, match.index), parts.length > 0, true) });
    parts.push({ kind: 'QUESTION', number });
    from = match.index + match[0].length;
  }
  parts.push({ kind: 'TEXT', text: between(text.slice(from), parts.length > 0, false) });
  return parts;
}

/** Takes off the empty lines that set a marker apart, and no more, so that what is typed stays as typed. */
function between(text: string, afterMarker: boolean, beforeMarker: boolean): string {
  const start = afterMarker ? text.replace(/^\n{1,2}/, '') : text;
  return beforeMarker ? start.replace(/\n{1,2}$/, '') : start;
}

/** The plain text of these parts, markers on lines of their own: the inverse of {@link partsOf}. */
export function textOf(parts: readonly MinutesPart[]): string {
  const pieces = parts.flatMap((part) => {
    if (part.kind === 'QUESTION') return [markerOf(part.number)];
    return part.text === '' ? [] : [part.text];
  });
  return pieces.join('\n\n');
}

/** Numbers of the questions that have a place in the text. */
export function placedQuestions(text: string, known: ReadonlySet<number>): Set<number> {
  return new Set(partsOf(text, known).flatMap((part) => (part.kind === 'QUESTION' ? [part.number] : [])));
}

/** Puts a question where the caret stands in a stretch of text (index among the parts), or after it. */
export function withQuestion(
  parts: readonly MinutesPart[],
  number: number,
  at: { part: number; caret: number },
): MinutesPart[] {
  const part = parts[at.part];
  if (part?.kind !== 'TEXT') return [...parts, { kind: 'QUESTION', number }, { kind: 'TEXT', text: '' }];
  const before = part.text.slice(0, at.caret).trimEnd();
  const after = part.text.slice(at.caret).trimStart();
  return [
    ...parts.slice(0, at.part),
    { kind: 'TEXT', text: before },
    { kind: 'QUESTION', number },
    { kind: 'TEXT', text: after },
    ...parts.slice(at.part + 1),
  ];
}

/** Takes a question out; the stretches around it become one. */
export function withoutQuestion(parts: readonly MinutesPart[], number: number): MinutesPart[] {
  const at = parts.findIndex((part) => part.kind === 'QUESTION' && part.number === number);
  const before = parts[at - 1];
  const after = parts[at + 1];
  if (before?.kind !== 'TEXT' || after?.kind !== 'TEXT') return [...parts];
  const text = [before.text.trimEnd(), after.text.trimStart()].filter((piece) => piece !== '').join('\n\n');
  return [...parts.slice(0, at - 1), { kind: 'TEXT', text }, ...parts.slice(at + 2)];
}

/** Inserts words as a paragraph of their own at the caret; tells where the caret stands afterwards. */
export function withParagraph(text: string, words: string, caret: number): { text: string; caret: number } {
  const before = text.slice(0, caret).trimEnd();
  const after = text.slice(caret).trimStart();
  const head = before === '' ? words : `${before}\n\n${words}`;
  return { text: after === '' ? head : `${head}\n\n${after}`, caret: head.length };
}

/** A paragraph that begins with a time (`10.23 Ketua mencatat …`), for the time to hang in the margin. */
export function timeOf(paragraph: string): { time: string | null; words: string } {
  const match = /^(\d{1,2}[.:]\d{2})\s+(?=\S)/.exec(paragraph);
  return match
    ? { time: match[1] ?? null, words: paragraph.slice(match[0].length) }
    : { time: null, words: paragraph };
}

/** Where a caret stands in a text that somebody else changed: among the words that it stood among. */
export function caretAfter(before: string, after: string, caret: number): number {
  let same = 0;
  while (same < caret && before[same] === after[same]) same += 1;
  return same === caret ? caret : Math.max(same, caret + after.length - before.length);
}

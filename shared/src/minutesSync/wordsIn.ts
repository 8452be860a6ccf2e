import * as Y from 'yjs';

/** A letter that an update puts in; empty where the update takes it out again. */
interface Letter {
  client: number;
  clock: number;
  text: string;
}

/**
 * The words that an update would have put into the text, without those that it takes out itself, for giving back what came too late:
 * stretches in the order in which they were begun, each as it would have been read, also where letters were typed between others.
 * Throws where it is no update.
 */
export function wordsIn(update: Uint8Array): string[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const gone = (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len);
  const stretches: Letter[][] = [];
  for (const item of structs) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    // By code unit, as clocks count; halves of a pair are typed and taken out together.
    const letters = item.content.str.split('').map((text, index) => ({
      client,
      clock: clock + index,
      text: gone(client, clock + index) ? '' : text,
    }));
    const { origin } = item;
    const at = origin && placeOf(stretches, origin);
    if (!at) {
      stretches.push(letters);
      continue;
    }
    // One by one: what was pasted may be more letters than one call takes.
    const after = at.stretch.splice(at.index + 1);
    for (const letter of [letters, after].flat()) at.stretch.push(letter);
  }
  return stretches.map((letters) => letters.map(({ text }) => text).join('')).filter((words) => words !== '');
}

/** Where a letter stands, looked for from the end, where people mostly type; null where it is not of the update. */
function placeOf(
  stretches: readonly Letter[][],
  { client, clock }: { client: number; clock: number },
): { stretch: Letter[]; index: number } | null {
  for (const stretch of stretches.toReversed()) {
    const index = stretch.findLastIndex((letter) => letter.clock === clock && letter.client === client);
    if (index >= 0) return { stretch, index };
  }
  return null;
}

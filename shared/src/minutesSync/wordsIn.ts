import * as Y from 'yjs';

/** A stretch of words in an update, and the last letter of it. */
interface Stretch {
  words: string;
  client: number;
  lastClock: number;
}

/**
 * The words that an update would have put into the text, without those that it takes out itself: stretches in the order
 * in which they were typed, for giving back what came too late. Throws where it is no update.
 */
export function wordsIn(update: Uint8Array): string[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const gone = (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len);
  const stretches: Stretch[] = [];
  for (const item of structs) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    // By code unit, as clocks count; halves of a pair are typed and taken out together.
    const words = item.content.str
      .split('')
      .filter((_, index) => !gone(client, clock + index))
      .join('');
    const before = stretches.at(-1);
    const goesOn =
      before?.client === client && item.origin?.client === client && item.origin.clock === before.lastClock;
    const lastClock = clock + item.length - 1;
    if (before && goesOn) Object.assign(before, { words: before.words + words, lastClock });
    else stretches.push({ words, client, lastClock });
  }
  return stretches.map(({ words }) => words).filter((words) => words !== '');
}

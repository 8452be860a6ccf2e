import { MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import * as Y from 'yjs';

/** Words whose place is gone, and the block at whose place they stood; null where that is not known any more. */
export interface Displaced {
  words: string;
  block: Y.Item | null;
}

/**
 * Watches a document while it takes in `update`. Yjs drops words that somebody types into a block which somebody else
 * takes away in the same moment. Here they are found: what goes away with this change, and is not named among what its
 * writer took away, its writer had not seen.
 */
export function watchDisplaced(ydoc: Y.Doc, update: Uint8Array): { end: () => Displaced[] } {
  const { structs, ds } = Y.decodeUpdate(update);
  const displaced: Displaced[] = [];
  const before = Y.decodeStateVector(Y.encodeStateVector(ydoc));
  const isMeant = (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len);
  const keep = (words: string, block: Y.Item | null): void => {
    const last = displaced.at(-1);
    if (last && last.block === block) last.words += words;
    else if (words !== '') displaced.push({ words, block });
  };
  const lookAtDeleted = (transaction: Y.Transaction): void => {
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
      const { client, clock } = struct.id;
      const { str } = struct.content;
      keep(
        [...str.split('').keys()].map((index) => (isMeant(client, clock + index) ? '' : str[index])).join(''),
        blockOf(struct),
      );
    });
  };
  /** Words that came into a block of which only the mark is left that something stood there. */
  const lookAtGone = (): void => {
    for (const item of structs) {
      if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
      const { client, clock } = item.id;
      const { str } = item.content;
      if (clock < (before.get(client) ?? 0) || !(Y.getItem(ydoc.store, item.id) instanceof Y.GC)) continue;
      keep(
        str
          .split('')
          .filter((_, index) => !isMeant(client, clock + index))
          .join(''),
        null,
      );
    }
  };
  ydoc.on('beforeObserverCalls', lookAtDeleted);
  return {
    end: () => {
      ydoc.off('beforeObserverCalls', lookAtDeleted);
      lookAtGone();
      return displaced.filter(({ words }) => words.trim() !== '');
    },
  };
}

/** Puts words whose place is gone back, each as a paragraph of its own where their block stood, else at the end. */
export function putBack(ydoc: Y.Doc, displaced: readonly Displaced[]): void {
  const fragment = ydoc.getXmlFragment(MINUTES_FRAGMENT);
  ydoc.transact(() => {
    for (const { words, block } of displaced) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      if (block) fragment.insertAfter(block, [paragraph]);
      else fragment.push([paragraph]);
    }
  });
}

/** The block of the whole text in which something stands. */
function blockOf(item: Y.Item): Y.Item {
  let at = item;
  while (at.parent instanceof Y.AbstractType && at.parent._item) at = at.parent._item;
  return at;
}

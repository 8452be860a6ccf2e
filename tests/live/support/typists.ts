import * as Y from 'yjs';

/** Somebody whose copy of a text is edited. Words are their name and a number, closed by `;`, so that each is found again. */
export interface Typist {
  readonly name: string;
  readonly ydoc: Y.Doc;
  typed: number;
}

const WORD = /[a-z]\d+;/g;

/** The words of a stretch of text. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

const isBlock = (child: unknown): child is Y.XmlElement => child instanceof Y.XmlElement;

/** All words of a block, however deep. */
function textsOf(block: Y.XmlElement): Y.XmlText[] {
  return block
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : isBlock(child) ? textsOf(child) : []));
}

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

/**
 * Makes one edit of a copy as an editor does: `pick` chooses what and where, `more` which word. Returns the words that were
 * typed, and those that its owner saw and took out.
 */
export function wordsTypedBy(
  typist: Typist,
  pick: number,
  more: number,
): { added: string[]; removed: string[] } {
  const fragment = typist.ydoc.getXmlFragment('minutes');
  const blocks = fragment.toArray().filter(isBlock);
  const index = pick % Math.max(1, blocks.length);
  const block = blocks[index];
  const place = block ? fragment.toArray().indexOf(block) : 0;
  const word = (): string => {
    typist.typed += 1;
    return `${typist.name}${typist.typed};`;
  };
  const kind = (pick * 7 + more) % 12;
  return typist.ydoc.transact(() => {
    if (!block || kind === 0) {
      const made = word();
      fragment.insert(block ? place + 1 : 0, [blockOf('paragraph', made)]);
      return { added: [made], removed: [] };
    }
    const texts = textsOf(block);
    const words = texts.flatMap((text) => wordsOf(plain(text)));
    // Takes a block away with all that is seen in it.
    if (kind === 1 && blocks.length > 1) {
      fragment.delete(place, 1);
      return { added: [], removed: words };
    }
    // Turns a block into another kind, as editors do it: the old goes, a new one holds the words.
    if (kind === 2) {
      fragment.delete(place, 1);
      fragment.insert(place, [blockOf(more % 2 ? 'heading' : 'bulletList', words.join(''))]);
      return { added: [], removed: [] };
    }
    // Joins a block to the one before it.
    if (kind === 3 && index > 0) {
      const before = blocks[index - 1];
      const last = before && textsOf(before).at(-1);
      if (last) {
        fragment.delete(place, 1);
        last.insert(last.length, words.join(''));
        return { added: [], removed: [] };
      }
    }
    const text = texts[more % Math.max(1, texts.length)];
    const said = text ? plain(text) : '';
    // Takes one word out.
    if (text && (kind === 4 || kind === 5)) {
      const gone = wordsOf(said)[more % Math.max(1, wordsOf(said).length)];
      if (!gone) return { added: [], removed: [] };
      text.delete(said.indexOf(gone), gone.length);
      return { added: [], removed: words.filter((each) => each === gone) };
    }
    // Parts a block in two.
    if (text && kind === 6 && block.nodeName === 'paragraph') {
      const seen = wordsOf(said);
      const at = seen.slice(0, more % (seen.length + 1)).join('').length;
      fragment.insert(place + 1, [blockOf('paragraph', said.slice(at))]);
      text.delete(at, said.length - at);
      return { added: [], removed: [] };
    }
    if (text && kind === 7) {
      text.format(0, said.length, { bold: more % 2 ? {} : null });
      return { added: [], removed: [] };
    }
    const made = word();
    if (text) {
      const seen = wordsOf(said);
      text.insert(seen.slice(0, more % (seen.length + 1)).join('').length, made);
    } else if (block.nodeName === 'bulletList') fragment.insert(place + 1, [blockOf('paragraph', made)]);
    else block.insert(0, [new Y.XmlText(made)]);
    return { added: [made], removed: [] };
  });
}

function blockOf(name: string, words: string): Y.XmlElement {
  const block = new Y.XmlElement(name);
  if (name === 'heading') block.setAttribute('level', 2 as unknown as string);
  if (name === 'bulletList') {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [blockOf('paragraph', words)]);
    block.insert(0, [item]);
  } else if (words !== '') block.insert(0, [new Y.XmlText(words)]);
  return block;
}

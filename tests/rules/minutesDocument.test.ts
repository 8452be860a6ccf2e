import {
  type AnyNode,
  checkDocument,
  documentOfTemplate,
  documentOfText,
  type MinutesDocument,
  plainTextOf,
  questionMarker,
} from '@risalah/shared';
import { changeDocument, documentOf, fillDocument, wordsIn } from '@risalah/shared/minutes-sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

const QUESTIONS = new Map([
  [1, 'satu'],
  [12, 'dua belas'],
]);
const marker = (id: string): string =>
  questionMarker([...QUESTIONS].find(([, each]) => each === id)?.[0] ?? 0);

const mark = fc.constantFrom<AnyNode['marks']>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://palopokota.go.id' } }],
);
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), minLength: 1, maxLength: 12 });
const inline: fc.Arbitrary<AnyNode> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks: mark }) },
  fc.constant({ type: 'hardBreak' }),
  fc.record({
    type: fc.constant('mention'),
    attrs: fc.record({ kind: fc.constant('AGENCY'), id: fc.constant('opd'), label: words }),
  }),
);
const line = fc.array(inline, { maxLength: 4 });
const paragraph: fc.Arbitrary<AnyNode> = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({ time: fc.constantFrom('10.31', null), event: fc.constantFrom(7, null) }),
  content: line,
});
const listOf = (type: string): fc.Arbitrary<AnyNode> =>
  fc.record({
    type: fc.constant(type),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem'),
        content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
const table: fc.Arbitrary<AnyNode> = fc.record({
  type: fc.constant('table'),
  content: fc.array(
    fc.record({
      type: fc.constant('tableRow'),
      content: fc.array(
        fc.record({ type: fc.constant('tableCell'), content: fc.array(paragraph, { maxLength: 1 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const block: fc.Arbitrary<AnyNode> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }),
    content: line,
  }),
  listOf('bulletList'),
  listOf('orderedList'),
  table,
  fc.constant({ type: 'questionBlock', attrs: { questionId: 'satu' } }),
);
/** Any text of minutes, in its one shape. */
const document: fc.Arbitrary<MinutesDocument> = fc.array(block, { maxLength: 7 }).map((content) => {
  const doc = checkDocument({ type: 'doc', content });
  if (!doc) throw new Error(`not a document: ${JSON.stringify(content)}`);
  return doc;
});

describe('the text of minutes as a document', () => {
  it('reads the same after it was made from plain text, whatever was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n\n', '- ', '10.23 ', '> ', '\t') });
    fc.assert(
      fc.property(typed, (text) => {
        expect(plainTextOf(documentOfText(text, QUESTIONS), marker)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('holds the place of a question once, and takes every other marker for words', () => {
    const text =
      'Pembukaan.\n\n[Pertanyaan 12]\n\n[Pertanyaan 9]\n\n[Pertanyaan 12]\n\nLihat [Pertanyaan 1].';
    const doc = documentOfText(text, QUESTIONS);
    expect(doc.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'questionBlock',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(plainTextOf(doc, marker)).toBe(text);
    expect(documentOfText('Satu\n[Pertanyaan 1]\ndua', QUESTIONS).content).toHaveLength(3);
  });

  it('hangs the time of a paragraph in the margin', () => {
    expect(documentOfText('10.23 Ketua mencatat', QUESTIONS).content[0]).toEqual({
      type: 'paragraph',
      attrs: { time: '10.23' },
      content: [{ type: 'text', text: 'Ketua mencatat' }],
    });
  });

  it('reads lists, tables and quotations line by line', () => {
    const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const item = (...content: unknown[]) => ({ type: 'listItem', content });
    const cell = (text: string) => ({ type: 'tableCell', content: [p(text)] });
    const doc = checkDocument({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Judul' }] },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [item(p('tiga'), { type: 'bulletList', content: [item(p('dalam'))] }), item(p('empat'))],
        },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
        { type: 'blockquote', content: [p('kata'), p('lain')] },
        { type: 'horizontalRule' },
      ],
    });
    expect(plainTextOf(doc as MinutesDocument, marker)).toBe(
      'Judul\n\n3. tiga\n  - dalam\n4. empat\n\na\tb\n\n> kata\n> lain\n\n---',
    );
  });

  it('takes nothing that is no part of minutes', () => {
    const holding = (...content: unknown[]) => checkDocument({ type: 'doc', content });
    const link = (href: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
    });
    expect(holding(link('https://a.test/b'))).not.toBeNull();
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 40; level += 1) deep = { type: 'blockquote', content: [deep] };
    for (const foreign of [
      link('javascript:alert(1)'),
      { type: 'image', attrs: { src: 'x' } },
      { type: 'text', text: 'di luar paragraf' },
      { type: 'paragraph', attrs: { style: 'color:red' } },
      { type: 'paragraph', content: [{ type: 'paragraph' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'code' }] }] },
      { type: 'heading', attrs: { level: 9 } },
      { type: 'listItem', content: [] },
      { type: '__proto__' },
      { type: 'constructor' },
      deep,
    ])
      expect(holding(foreign), JSON.stringify(foreign).slice(0, 80)).toBeNull();
    for (const value of [null, 1, 'doc', [], { type: 'doc', content: 'x' }, { type: 'doc', content: [null] }])
      expect(checkDocument(value)).toBeNull();
  });

  it('starts from a template with the names of what the session is about', () => {
    const doc = documentOfTemplate(
      '# {dimensi}\n\n**Daerah:** {daerah}\nTanggal {tanggal} {lain}\n- satu\n- dua\n\n1. awal',
      { dimensi: 'Smart Economy', daerah: 'Kota Palopo', tanggal: '19 November 2024', siklus: 'Tahap II' },
    );
    expect(checkDocument(doc)).toEqual(doc);
    expect(plainTextOf(doc, marker)).toBe(
      'Smart Economy\n\nDaerah: Kota Palopo\nTanggal 19 November 2024 {lain}\n\n- satu\n- dua\n\n1. awal',
    );
  });
});

describe('a document that is written together', () => {
  it('says what it was changed to, from whatever it said before', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const ydoc = new Y.Doc();
        fillDocument(ydoc, before);
        expect(documentOf(ydoc)).toEqual(before);
        changeDocument(ydoc, after);
        expect(documentOf(ydoc)).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what others write meanwhile in a paragraph that is changed', () => {
    const [here, there] = [new Y.Doc(), new Y.Doc()];
    fillDocument(here, documentOfText('Ketua membuka sidang.\n\nPenutup.', QUESTIONS));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    changeDocument(here, documentOfText('Ketua membuka sidang pagi.\n\nPenutup.', QUESTIONS));
    changeDocument(there, documentOfText('Ibu Ketua membuka sidang.\n\nPenutup.', QUESTIONS));
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(plainTextOf(documentOf(here), marker)).toBe('Ibu Ketua membuka sidang pagi.\n\nPenutup.');
  });

  it('gives back the words of a change, without those that it took out itself', () => {
    const ydoc = new Y.Doc();
    fillDocument(ydoc, documentOfText('Lama.', QUESTIONS));
    const before = Y.encodeStateVector(ydoc);
    const paragraph = ydoc.getXmlFragment('minutes').get(0) as Y.XmlElement;
    const text = paragraph.get(0) as Y.XmlText;
    for (const [index, letter] of [...'Baru 😀!'].entries())
      text.insert(5 + [...'Baru 😀!'].slice(0, index).join('').length, letter);
    text.delete(5, 1);
    expect(wordsIn(Y.encodeStateAsUpdate(ydoc, before))).toEqual(['aru 😀!']);
    expect(() => wordsIn(new Uint8Array([9, 9, 9]))).toThrow();
  });

  it('gives words back as they would have been read, also where a letter was typed between others', () => {
    const ydoc = new Y.Doc();
    const text = ydoc.getText('text');
    text.insert(0, 'Dulu.');
    const before = Y.encodeStateVector(ydoc);
    text.insert(5, ' Ditulis sat');
    text.insert(15, 'a');
    text.insert(18, ' luring.');
    expect(text.toJSON()).toBe('Dulu. Ditulis saat luring.');
    expect(wordsIn(Y.encodeStateAsUpdate(ydoc, before))).toEqual([' Ditulis saat luring.']);
    const pasted = 'kata '.repeat(100_000);
    text.insert(26, pasted);
    expect(wordsIn(Y.encodeStateAsUpdate(ydoc, before))).toEqual([` Ditulis saat luring.${pasted}`]);
  });
});

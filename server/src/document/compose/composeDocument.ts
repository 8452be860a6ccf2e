import { DocumentDepth, MinutesState } from '@risalah/shared';
import type { Block, ComposedDocument, Heading } from '../composed.ts';
import type { DocumentFacts } from '../documentFacts.ts';
import { mapTexts } from '../mapTexts.ts';
import { speechOf } from '../words/words.ts';
import { composeDimension } from './composeDimension.ts';
import { composeAttendance, composeProof, composeSignatures } from './composeEnd.ts';
import { composeHead } from './composeHead.ts';
import { saidBlocks } from './saidBlocks.ts';

/**
 * A document of one depth in its words: what goes in, in which order. Pure, so that every form of the same facts says the
 * same.
 */
export function composeDocument(facts: DocumentFacts): ComposedDocument {
  const { depth, language, session, dimensions } = facts;
  const speech = speechOf(language, session.timeZone);
  const { words } = speech;
  const full = depth === DocumentDepth.RISALAH;
  const blocks: Block[] = [
    ...(full ? saidBlocks(words.opening, facts.opening, speech) : []),
    ...dimensions.flatMap((dimension) => composeDimension(dimension, facts, speech)),
    ...(full ? saidBlocks(words.closing, facts.closing, speech) : []),
    ...composeAttendance(facts, speech),
    ...composeSignatures(facts, speech),
    ...composeProof(facts, speech),
  ];
  const open = dimensions.filter(({ minutesState }) => minutesState !== MinutesState.FINAL);
  const cycle = `${session.cycle.year} ${session.cycle.stage}`.trim();
  const subtitle = words.subtitle(session.region, cycle);
  const names = open.map(({ name }) => name).join(', ') || words.noDimension;
  const only = facts.whole ? undefined : dimensions[0]?.name;
  const composed: ComposedDocument = {
    language: language === 'ID' ? 'id' : 'en',
    title: [words.kind[depth], only, subtitle].filter(Boolean).join(', '),
    author: facts.letterhead[0] ?? session.programme,
    madeAt: facts.madeAt,
    letterhead: facts.letterhead,
    called: words.kind[depth],
    subtitle: [only, subtitle].filter(Boolean).join(', '),
    number: words.number(facts.number),
    provisional: facts.final ? null : words.provisional,
    provisionalNote: facts.final ? null : words.provisionalNote(speech.moment(facts.madeAt), names),
    head: composeHead(facts, speech),
    contents: depth !== DocumentDepth.LAPORAN_SINGKAT || facts.whole ? words.contents : null,
    blocks: numbered(blocks),
    footer: facts.number,
    pageOf: words.pageOf,
  };
  return mapTexts(composed, printable);
}

/** Numbers the headings of the document's own two levels; those of minutes are the writers'. */
function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0];
  return blocks.map((block): Block => {
    if (block.kind !== 'heading' || block.level > 2) return block;
    return { ...block, number: next(counts, block.level) };
  });
}

function next(counts: number[], level: Heading['level']): string {
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  if (level === 1) counts[1] = 0;
  return counts.slice(0, level).join('.');
}

/** A text without what no form may hold: control characters, and halves of characters. */
const printable = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

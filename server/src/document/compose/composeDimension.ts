import { DocumentDepth, LEVEL_NAMES, type Level, scoreText } from '@risalah/shared';
import { type Block, cell, type Heading, headRow, paragraph, type Table } from '../composed.ts';
import type { DimensionFacts, DocumentFacts, FollowUpFacts } from '../documentFacts.ts';
import type { Speech } from '../words/words.ts';
import { composeDecisions, composeGist, composeQuestion, composeQuestions } from './composeQuestions.ts';
import { minutesBlocks, paragraphsOf, placedQuestions } from './minutesBlocks.ts';
import { saidBlocks } from './saidBlocks.ts';

/** One dimension of a session, as much of it as the depth says. */
export function composeDimension(
  dimension: DimensionFacts,
  { depth, language }: Pick<DocumentFacts, 'depth' | 'language'>,
  speech: Speech,
): Block[] {
  const { words } = speech;
  const full = depth === DocumentDepth.RISALAH;
  const placed = dimension.minutes ? placedQuestions(dimension.minutes) : new Set<string>();
  const minutes = Math.round(dimension.usedSeconds / 60);
  const used = words.minutesLong(minutes);
  const allotted = words.minutesLong(dimension.allottedMinutes);
  return [
    heading(1, dimension.name),
    paragraph(words.time(used, allotted, words.minutesState[dimension.minutesState]), { tone: 'note' }),
    ...(full ? minutesPart(dimension, placed, speech) : []),
    ...(full ? composeQuestions(dimension, placed, speech) : []),
    ...(full ? saidBlocks(words.statements, dimension.statements, speech, 2) : []),
    ...(depth === DocumentDepth.NOTULA ? composeGist(dimension, speech) : []),
    ...(depth === DocumentDepth.LAPORAN_SINGKAT ? composeDecisions(dimension, speech) : []),
    ...followUpsPart(dimension, speech),
    ...scorePart(dimension, speech, language),
    ...(full ? correctionsPart(dimension, speech) : []),
    ...addendaPart(dimension, speech),
  ];
}

const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });

function minutesPart(
  { minutes, questions }: DimensionFacts,
  placed: ReadonlySet<string>,
  speech: Speech,
): Block[] {
  const { words } = speech;
  const inPlace = new Map(
    questions.filter(({ id }) => placed.has(id)).map((each) => [each.id, composeQuestion(each, speech)]),
  );
  const blocks = minutes ? minutesBlocks(minutes, { words, question: (id) => inPlace.get(id) }) : [];
  const none = minutes ? words.noMinutes : words.minutesNotSeen;
  return [heading(2, words.minutes), ...(blocks.length > 0 ? blocks : [paragraph(none, { tone: 'note' })])];
}

function followUpsPart({ followUps: { given, judged } }: DimensionFacts, { words }: Speech): Block[] {
  const { columns } = words;
  const row = (followUp: FollowUpFacts) => [
    cell(followUp.answer ?? '–'),
    cell([followUp.text, followUp.note].filter(Boolean).join('\n')),
    cell(followUp.agency),
    cell(words.followUpKind[followUp.kind]),
    cell(String(followUp.dueYear)),
    cell(words.followUpState[followUp.state]),
  ];
  const heads = [columns.answer, columns.followUp, columns.agency, columns.kind, columns.due, columns.state];
  const table = (followUps: readonly FollowUpFacts[]): Table => ({
    ...{ kind: 'table', widths: [11, 36, 19, 12, 8, 14], heads: 1 },
    rows: [headRow(heads), ...followUps.map(row)],
  });
  return [
    heading(2, words.followUps),
    given.length > 0 ? table(given) : paragraph(words.noFollowUps, { tone: 'note' }),
    ...(judged.length > 0 ? [heading(2, words.calledIn), table(judged)] : []),
  ];
}

function scorePart(
  { panelScore }: DimensionFacts,
  { words }: Speech,
  language: DocumentFacts['language'],
): Block[] {
  if (!panelScore) return [];
  const { level, value, weight, share, reason } = words.columns;
  const total = panelScore.reduce((sum, each) => sum + each.value * each.percent, 0);
  const rows = panelScore.map((each) => [
    cell(LEVEL_NAMES[each.level as Level]),
    cell(String(each.value)),
    cell(`${each.percent}%`),
    cell(scoreText(each.value * each.percent, language)),
    cell(each.reason ?? ''),
  ]);
  return [
    heading(2, words.panelScore),
    {
      ...{ kind: 'table', widths: [20, 10, 10, 18, 42], heads: 1 },
      rows: [
        headRow([level, value, weight, share, reason]),
        ...rows,
        [
          cell(words.total, { colspan: 3, head: true }),
          cell(scoreText(total, language), { head: true }),
          cell(''),
        ],
      ],
    },
  ];
}

function correctionsPart({ corrections }: DimensionFacts, { words }: Speech): Block[] {
  if (corrections.length === 0) return [];
  const { speaker, before, after } = words.columns;
  return [
    heading(2, words.corrections),
    {
      ...{ kind: 'table', widths: [20, 40, 40], heads: 1 },
      rows: [
        headRow([speaker, before, after]),
        ...corrections.map((each) => [cell(each.speaker), cell(each.oldText), cell(each.newText)]),
      ],
    },
  ];
}

function addendaPart({ addenda }: DimensionFacts, { words, moment }: Speech): Block[] {
  if (addenda.length === 0) return [];
  return [
    heading(2, words.addenda),
    ...addenda.flatMap(({ text, by, at, sha256 }) => [
      paragraph(words.addendum(by, moment(at)), { tone: 'note' }),
      ...paragraphsOf(text).map((line) => paragraph(line)),
      ...(sha256 ? [paragraph(`${words.fingerprint}: ${sha256}`, { tone: 'note' })] : []),
    ]),
  ];
}

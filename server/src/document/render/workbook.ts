import { utils, type WorkSheet, write } from '@e965/xlsx';
import { evidenceNotes } from '../compose/composeQuestions.ts';
import type { DimensionFacts, DocumentFacts } from '../documentFacts.ts';
import { speechOf } from '../words/words.ts';

/** The longest text that a cell of a workbook may hold. */
const LONGEST_CELL = 32_767;

type Value = string | number | null;

/** Questions with every answer, and follow-ups, as the two sheets of a workbook: one row for each, to be sorted and counted. */
export function renderWorkbook(facts: DocumentFacts): Uint8Array {
  const book = utils.book_new();
  const { words } = speechOf(facts.language, facts.session.timeZone);
  utils.book_append_sheet(
    book,
    sheetOf(questionRows(facts), [16, 8, 20, 50, 8, 24, 60, 22, 18, 50]),
    words.questions,
  );
  utils.book_append_sheet(
    book,
    sheetOf(followUpRows(facts), [16, 8, 24, 60, 14, 8, 18, 50]),
    words.followUps,
  );
  book.Props = { Title: facts.number };
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

function sheetOf(rows: Value[][], widths: number[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(taken)));
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  if (sheet['!ref']) sheet['!autofilter'] = { ref: sheet['!ref'] };
  return sheet;
}

/** Texts are cells of text, never formulas, whatever they begin with. */
const taken = (value: Value) =>
  typeof value === 'string' ? { t: 's', v: value.slice(0, LONGEST_CELL) } : value;

function questionRows({ dimensions, language, session }: DocumentFacts): Value[][] {
  const speech = speechOf(language, session.timeZone);
  const { words } = speech;
  const { dimension, no, subdimension, question, label, agency, answer, state, decision, note } =
    words.columns;
  const heads = [dimension, no, subdimension, question, label, agency, answer, state, decision, note];
  const rows = dimensions.flatMap(({ name, questions }: DimensionFacts) =>
    questions.flatMap((each): Value[][] => {
      const own: Value[] = [name, each.number, each.subdimension, each.text];
      const withdrawn = each.withdrawn
        ? each.withdrawnReason
          ? words.withdrawnFor(each.withdrawnReason)
          : words.withdrawn
        : null;
      if (each.answers.length === 0) return [[...own, null, null, null, null, null, withdrawn]];
      return each.answers.map((one) => [
        ...own,
        ...[one.label, one.agency, one.text, words.answerState(one.state)],
        one.decision && words.decision[one.decision],
        [withdrawn, ...evidenceNotes(one, speech)].filter(Boolean).join('\n') || null,
      ]);
    }),
  );
  return [heads, ...rows];
}

function followUpRows({ dimensions, language, session }: DocumentFacts): Value[][] {
  const { words } = speechOf(language, session.timeZone);
  const { dimension, label, agency, followUp, kind, due, state, note } = words.columns;
  const rows = dimensions.flatMap(({ name, followUps: { given, judged } }) =>
    [...given, ...judged].map((each): Value[] => [
      ...[name, each.answer, each.agency, each.text, words.followUpKind[each.kind]],
      ...[each.dueYear, words.followUpState[each.state], each.note],
    ]),
  );
  return [[dimension, label, agency, followUp, kind, due, state, note], ...rows];
}

import { type Block, cell, headRow, paragraph, type Question } from '../composed.ts';
import type { AnswerFacts, DimensionFacts, QuestionFacts } from '../documentFacts.ts';
import type { Speech } from '../words/words.ts';
import { paragraphsOf } from './minutesBlocks.ts';

/** An answer in a *notula* has at most so many characters. */
const GIST = 320;

/** A question with every answer, in full. */
export function composeQuestion(question: QuestionFacts, speech: Speech): Question {
  return {
    kind: 'question',
    number: String(question.number),
    text: paragraphsOf(question.text),
    notes: notesOf(question, speech),
    answers: question.answers.map((answer) => ({
      label: answer.label,
      agency: answer.agency,
      standing: standingOf(answer, speech),
      text: paragraphsOf(answer.text ?? ''),
      notes: evidenceNotes(answer, speech),
    })),
  };
}

/** What was asked of evidence for an answer, and what was handed in. */
export function evidenceNotes({ evidence, files }: AnswerFacts, { words, moment }: Speech): string[] {
  return [
    ...evidence.map(({ text, dueAt }) => words.evidence(text, moment(dueAt))),
    ...files.map(({ sha256, at }) => words.evidenceFile(moment(at), sha256)),
  ];
}

/** Every question that does not stand in the minutes already. */
export function composeQuestions(
  { questions }: DimensionFacts,
  placed: ReadonlySet<string>,
  speech: Speech,
): Block[] {
  const { words } = speech;
  const left = questions.filter(({ id }) => !placed.has(id));
  if (left.length === 0 && questions.length > 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: left.length < questions.length ? words.otherQuestions : words.questions,
    },
    ...(left.length === 0 ? [paragraph(words.noQuestions, { tone: 'note' })] : []),
    ...left.map((question) => composeQuestion(question, speech)),
  ];
}

/** Questions and the gist of their answers, with what was decided. */
export function composeGist({ questions }: DimensionFacts, speech: Speech): Block[] {
  const { words } = speech;
  const { no, question, agency, answer, decision } = words.columns;
  if (questions.length === 0) return [paragraph(words.noQuestions, { tone: 'note' })];
  const shortened = questions.some(({ answers }) => answers.some(({ text }) => (text?.length ?? 0) > GIST));
  return [
    { kind: 'heading', level: 2, text: words.questions },
    {
      ...{ kind: 'table', widths: [7, 29, 17, 31, 16], heads: 1 },
      rows: [
        headRow([no, question, agency, answer, decision]),
        ...questions.flatMap((each) => {
          const rows = each.answers.map((one) => [
            cell(one.agency),
            cell(gistOf(one.text ?? words.answerState(one.state))),
            cell(decisionOf(one, speech)),
          ]);
          const rest = rows.length > 0 ? rows : [[cell(''), cell(''), cell('')]];
          const notes = notesOf(each, speech);
          return rest.map((row, index) =>
            index > 0
              ? row
              : [
                  cell(String(each.number), { rowspan: rest.length }),
                  cell([each.text, ...notes].join('\n'), { rowspan: rest.length }),
                  ...row,
                ],
          );
        }),
      ],
    },
    ...(shortened ? [paragraph(words.gistNote, { tone: 'note' })] : []),
  ];
}

/** What was decided on each answer, and nothing that was said. */
export function composeDecisions({ questions, followUps }: DimensionFacts, speech: Speech): Block[] {
  const { words } = speech;
  const answers = questions.flatMap((question) => question.answers);
  const given = answers.filter(({ text }) => text !== null);
  const { no, agency, decision } = words.columns;
  return [
    paragraph(words.counts(questions.length, given.length, followUps.given.length)),
    ...(answers.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.decisions },
          {
            ...{ kind: 'table', widths: [10, 50, 40], heads: 1 },
            rows: [
              headRow([no, agency, decision]),
              ...answers.map((each) => [
                cell(each.label),
                cell(each.agency),
                cell(each.text === null ? words.answerState(each.state) : decisionOf(each, speech)),
              ]),
            ],
          },
        ] satisfies Block[])),
  ];
}

function notesOf({ firstText, withdrawn, withdrawnReason, subdimension }: QuestionFacts, { words }: Speech) {
  return [
    subdimension && words.subdimension(subdimension),
    firstText && words.firstWording(firstText),
    withdrawn && (withdrawnReason ? words.withdrawnFor(withdrawnReason) : words.withdrawn),
  ].filter((note) => typeof note === 'string' && note !== '') as string[];
}

function standingOf(answer: AnswerFacts, { words }: Speech): string {
  const { text, state, speaker, late, decision } = answer;
  const how = text !== null && speaker ? words.spokenBy(speaker) : words.answerState(state);
  return [how, late && words.late, decision && words.decision[decision]].filter(Boolean).join('; ');
}

function decisionOf({ text, state, decision }: AnswerFacts, { words }: Speech): string {
  if (text === null) return words.answerState(state);
  return decision ? words.decision[decision] : words.undecided;
}

/** The beginning of a text, to the end of a sentence where one ends in time, else of a word. */
function gistOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= GIST) return line;
  const start = line.slice(0, GIST);
  const sentence = /^.*[.!?](?=\s)/.exec(start)?.[0];
  return sentence ? `${sentence} …` : `${start.replace(/\s+\S*$/, '')} …`;
}

import type { search as id } from '../id/search.ts';
import type { Translated } from '../Translated.ts';

/** Words of search. */
export const search: Translated<typeof id> = {
  open: 'Search',
  title: 'Search',
  field: 'Words to look for',
  placeholder: 'Words, or a “phrase in quotation marks”',
  keys: 'Arrows go to the results, Enter opens, Esc closes. Affixes hide no word: “anggaran” also finds “dianggarkan”.',
  begin:
    'What is found appears here: questions, answers, statements, minutes, follow-ups and evidence asked for, as far as you may read them.',
  nothing: 'Nothing was found',
  nothingHint: 'Try another word or a wider filter. What is not open to you is not searched.',
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  countMore_one: 'The best {{count}}; there are more',
  countMore_other: 'The best {{count}}; there are more',
  more: 'Show more',
  cut: 'There are more. Add a word or a filter to narrow them down.',
  notSearched: 'The search could not be carried out.',
  queued: 'Question in the panel’s queue',
  inRecord: 'in the record',
  dueYear: 'due {{year}}',
  kind: {
    QUESTION: 'Question',
    ANSWER: 'Answer',
    STATEMENT: 'Statement',
    MINUTES: 'Minutes',
    FOLLOW_UP: 'Follow-up',
    EVIDENCE: 'Evidence asked for',
    EVIDENCE_FILE: 'File of evidence',
  },
  numbered: {
    QUESTION: 'Question {{code}}',
    ANSWER: 'Answer {{code}}',
    FOLLOW_UP: 'Follow-up to {{code}}',
    EVIDENCE: 'Evidence for {{code}}',
    EVIDENCE_FILE: 'File of evidence {{code}}',
  },
  kinds: {
    QUESTION: 'Questions',
    ANSWER: 'Answers',
    STATEMENT: 'Statements',
    MINUTES: 'Minutes',
    FOLLOW_UP: 'Follow-ups',
    EVIDENCE: 'Evidence',
    EVIDENCE_FILE: 'Files of evidence',
  },
  filter: { kind: 'Kind', year: 'Year of the cycle', dimensionId: 'Dimension', regionId: 'Region' },
  all: { kind: 'All kinds', year: 'All years', dimensionId: 'All dimensions', regionId: 'All regions' },
};

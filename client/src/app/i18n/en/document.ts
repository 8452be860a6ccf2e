import type { document as id } from '../id/document.ts';
import type { Translated } from '../Translated.ts';

/** The words of `../id/document.ts`. */
export const document: Translated<typeof id> = {
  open: 'Download document…',
  others: 'Other forms and languages…',
  title: 'Download document',
  format: 'Form',
  depth: 'Kind of document',
  depths: { RISALAH: 'Full minutes', NOTULA: 'Summary', LAPORAN_SINGKAT: 'Brief report' },
  holds: {
    RISALAH: 'All that was discussed, asked, answered and decided (risalah).',
    NOTULA: 'The gist and the decisions (notula).',
    LAPORAN_SINGKAT: 'The decisions alone (laporan singkat).',
    JSON: 'Holds everything, for programs to read.',
    XLSX: 'Holds questions, answers and follow-ups as tables.',
  },
  scope: 'Scope',
  whole: 'Whole session',
  language: 'Language of the document',
  provisional: 'What is not final is marked provisional.',
  download: 'Download',
  making: 'Making it',
  stop: 'Cancel',
  close: 'Close',
  progress: 'Progress of the document',
  waiting: 'Waiting, {{ahead}} documents before this one',
  phase: {
    WAITING: 'Waiting',
    COLLECTING: 'Collecting',
    COMPOSING: 'Composing',
    RENDERING: 'Setting pages',
    DONE: 'Sending',
  },
  done: 'Downloaded: {{name}}, {{size}}.',
  notMade: 'The document was not made.',
};

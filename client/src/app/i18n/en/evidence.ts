import type { evidence as id } from '../id/evidence.ts';
import type { Translated } from '../Translated.ts';

/** Words of evidence. */
export const evidence: Translated<typeof id> = {
  attach: 'Evidence for answer {{label}}',
  attachTo: 'Evidence asked for: {{text}}',
  files: 'Evidence',
  filesOf: 'Evidence of answer {{label}}',
  pick: 'Choose files',
  photo: 'Photo',
  dropOrPaste: 'or drop or paste here;',
  atMost: '100 MB at most',
  underWay: 'Files being uploaded',
  handedIn: '{{name}} is handed in.',
  cancel: 'Cancel {{name}}',
  again: 'Try again',
  progress: 'Progress of {{name}}',
  upload: {
    UPLOADING: 'Uploading {{sent}} of {{size}}',
    WAITING: 'Waiting for the line, {{sent}} of {{size}} came',
    HANDING_IN: 'Handing in…',
    REFUSED: 'Not taken',
  },
  withdraw: {
    button: 'Withdraw',
    named: 'Withdraw {{name}}',
    asks: 'Withdraw {{name}}? Nobody can download the file any more; that it was handed in stays in the log.',
    act: 'Withdraw file',
    stay: 'Cancel',
    done: '{{name}} was withdrawn.',
    at: 'Withdrawn {{at}}',
    refused: 'The file was not withdrawn.',
  },
  unknownType: 'Unknown type',
  typeDiffers: 'Its content is not what its name says',
  fingerprint: 'Fingerprint (SHA-256): {{sha256}}',
  standing: {
    DUE: 'Evidence by {{when}}',
    LATE: 'Evidence overdue, {{when}}',
    DELIVERED: 'Evidence delivered {{at}}',
    DELIVERED_LATE: 'Evidence delivered late, {{at}}',
  },
  record: {
    heading: 'Evidence',
    none: 'There is no evidence yet that you may see.',
    attach: 'Evidence for this record',
    behindAnswer: 'Answer {{label}}',
  },
};

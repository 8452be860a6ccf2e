import type { mail as id } from '../id/mail.ts';
import type { Translated } from '../Translated.ts';

/** Words of the page of a session's e-mails. */
export const mail: Translated<typeof id> = {
  notRead: 'The e-mails of this session could not be read.',
  notYours: 'E-mails of a session are seen by its chair, its secretaries and administrators only.',
  toRoom: 'Session room',
  toPreparation: 'Preparation of the session',
  noServer: 'E-mails are waiting.',
  noServerNote:
    'This server does not know yet by which mail server to send. An administrator names it in the settings.',
  uncertain: 'It is uncertain whether some e-mails came.',
  uncertainNote:
    'The mail server got the words, but its answer was lost. Ask the addressee; send again only if nothing came.',
  none: 'There are no e-mails yet. They are written when evidence is asked for and when minutes become final.',
  noneOfChoice: 'There are no e-mails here.',
  choose: 'Show',
  choices: {
    ALL: 'All ({{count}})',
    STUCK: 'To be looked after ({{count}})',
    WAITING: 'Waiting ({{count}})',
    DONE: 'Done ({{count}})',
  },
  to: 'To',
  about: 'Subject',
  kind: {
    MINUTES: 'Final minutes: {{dimension}}',
    FOLLOW_UPS: 'Follow-ups: {{dimension}}',
    EVIDENCE: 'Evidence asked for: {{dimension}}',
    PASSWORD_RENEWED: 'Password changed',
  },
  standing: 'State',
  state: {
    QUEUED: 'Waiting',
    SENDING: 'Being sent',
    SENT: 'Sent',
    UNCERTAIN: 'Uncertain',
    FAILED: 'Failed',
    DROPPED: 'Not sent: seat taken away',
  },
  again: 'Tried again {{at}}',
  attempts_one: 'Tried {{count}} time',
  attempts_other: 'Tried {{count}} times',
  reply: 'Answer of the mail server: {{code}}',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  resend: 'Send again',
  resendNamed: 'Send again to {{name}}: {{subject}}',
  resent: 'The e-mail to {{name}} is sent again.',
  came: 'It came',
  cameNamed: 'Mark as having come to {{name}}: {{subject}}',
  markedCame: 'The e-mail to {{name}} is marked as sent.',
  notDone: 'It was not done.',
  stuck: {
    heading: 'Account e-mails to see to',
    note: 'These notices failed, or it is uncertain whether they came. Check the address or ask the person; send again only if nothing came.',
  },
};

import { MailState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { isChair, isSecretary } from './roles.ts';
import { provided, type Verdict } from './verdict.ts';

/** An e-mail of a session as the rules see it. */
export interface MailFacts {
  state: MailState;
}

const looksAfterMail = (actor: Actor, session: SessionFacts): boolean =>
  actor.administrator || isSecretary(actor, session.id);

/** What was sent to whom: chair, secretaries, and administrators. */
export function maySeeMails(actor: Actor, sessionId: string): boolean {
  return actor.administrator || isChair(actor, sessionId) || isSecretary(actor, sessionId);
}

/** What was sent to whom of an account, which is of no session: administrators. */
export function maySeeAccountMails(actor: Actor): boolean {
  return actor.administrator;
}

/** The address that an e-mail goes to, and the words of the mail server, which name it: administrators. */
export function maySeeMailAddress(actor: Actor): boolean {
  return actor.administrator;
}

/** Secretaries and administrators have an e-mail sent again that was refused, or of which nobody knows whether it came. */
export function mayResendMail(actor: Actor, session: SessionFacts, mail: MailFacts): Verdict {
  return provided(
    [looksAfterMail(actor, session), 'NOT_SECRETARY_OR_ADMINISTRATOR'],
    [mail.state === MailState.UNCERTAIN || mail.state === MailState.FAILED, 'MAIL_NOT_STUCK'],
  );
}

/** Administrators have an e-mail of an account, which is of no session, sent again under the same conditions. */
export function mayResendAccountMail(actor: Actor, mail: MailFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [mail.state === MailState.UNCERTAIN || mail.state === MailState.FAILED, 'MAIL_NOT_STUCK'],
  );
}

/** Secretaries and administrators, who asked the addressee, say that an uncertain e-mail did come. */
export function mayMarkMailSent(actor: Actor, session: SessionFacts, mail: MailFacts): Verdict {
  return provided(
    [looksAfterMail(actor, session), 'NOT_SECRETARY_OR_ADMINISTRATOR'],
    [mail.state === MailState.UNCERTAIN, 'MAIL_NOT_UNCERTAIN'],
  );
}

/** Administrators, who asked whose account it is, say the same of an uncertain e-mail of an account. */
export function mayMarkAccountMailSent(actor: Actor, mail: MailFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [mail.state === MailState.UNCERTAIN, 'MAIL_NOT_UNCERTAIN'],
  );
}

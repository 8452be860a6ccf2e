import { AuditKind, mayResendMail } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { sessionOfMail } from './findMail.ts';
import { Mail } from './mail.entity.ts';
import type { MailInput } from './mail.inputs.ts';
import { queuedAgain } from './queuedAgain.ts';

/** Secretary or administrator has an e-mail sent again that was refused, or of which nobody knows whether it came. */
export function resendMail(ctx: ActContext, input: MailInput): Promise<string> {
  const act = { operation: 'resendMail', input, session: sessionOfMail(input.mailId) };
  return performAct(ctx, act, async ({ em, session, actor, now, require }) => {
    const mail = await find(em, Mail, input.mailId);
    require(mayResendMail(actor, session, mail));
    Object.assign(mail, queuedAgain(now));
    const { personId } = actor;
    const settled = { subject: 'resendMail', subjectId: mail.id, address: ctx.address };
    recordAudit(em, { kind: AuditKind.MAIL_SETTLED, at: now, personId, ...settled });
    return mail;
  });
}

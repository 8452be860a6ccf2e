import { AuditKind, mayMarkMailSent } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { cameAnyway } from './cameAnyway.ts';
import { sessionOfMail } from './findMail.ts';
import { Mail } from './mail.entity.ts';
import type { MailInput } from './mail.inputs.ts';

/** Secretary or administrator says that an uncertain e-mail did come. */
export function markMailSent(ctx: ActContext, input: MailInput): Promise<string> {
  const act = { operation: 'markMailSent', input, session: sessionOfMail(input.mailId) };
  return performAct(ctx, act, async ({ em, session, actor, now, require }) => {
    const mail = await find(em, Mail, input.mailId);
    require(mayMarkMailSent(actor, session, mail));
    Object.assign(mail, cameAnyway(now));
    const { personId } = actor;
    const settled = { subject: 'markMailSent', subjectId: mail.id, address: ctx.address };
    recordAudit(em, { kind: AuditKind.MAIL_SETTLED, at: now, personId, ...settled });
    return mail;
  });
}

import { AuditKind, mayMarkAccountMailSent } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { cameAnyway } from './cameAnyway.ts';
import { accountMailToChange } from './findMail.ts';
import type { MailInput } from './mail.inputs.ts';

/** Administrator, who asked the person, says that an uncertain e-mail of an account did come. */
export function markAccountMailSent(ctx: ActContext, input: MailInput): Promise<string> {
  const act = { operation: 'markAccountMailSent', input, audited: AuditKind.MAIL_SETTLED };
  return performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const mail = await accountMailToChange(em, input.mailId);
    require(mayMarkAccountMailSent(actor, mail));
    return Object.assign(mail, cameAnyway(now));
  });
}

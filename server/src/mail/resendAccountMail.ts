import { AuditKind, mayResendAccountMail } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { accountMailToChange } from './findMail.ts';
import type { MailInput } from './mail.inputs.ts';
import { queuedAgain } from './queuedAgain.ts';

/** Administrator has an e-mail of an account sent again. */
export function resendAccountMail(ctx: ActContext, input: MailInput): Promise<string> {
  const act = { operation: 'resendAccountMail', input, audited: AuditKind.MAIL_SETTLED };
  return performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const mail = await accountMailToChange(em, input.mailId);
    require(mayResendAccountMail(actor, mail));
    return Object.assign(mail, queuedAgain(now));
  });
}

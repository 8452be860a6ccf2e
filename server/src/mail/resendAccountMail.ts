import { mayResendAccountMail, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Mail } from './mail.entity.ts';
import type { MailInput } from './mail.inputs.ts';
import { queuedAgain } from './queuedAgain.ts';

/** Administrator has an e-mail of an account sent again; one of a session is not there for it. */
export function resendAccountMail(ctx: ActContext, input: MailInput): Promise<string> {
  const act = { operation: 'resendAccountMail', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const mail = await findToChange(em, Mail, input.mailId);
    if (mail.sessionId !== null) throw new Refusal('NOT_FOUND');
    require(mayResendAccountMail(actor, mail));
    return Object.assign(mail, queuedAgain(now));
  });
}

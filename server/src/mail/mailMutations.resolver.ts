import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Mail } from './mail.entity.ts';
import { MailInput } from './mail.inputs.ts';
import { markMailSent } from './markMailSent.ts';
import { resendMail } from './resendMail.ts';

/** What people do about e-mails that did not go out by themselves. */
@Resolver()
export class MailMutationsResolver {
  @Mutation(() => Mail, {
    description:
      'Secretary or administrator has an UNCERTAIN or FAILED e-mail sent again; an uncertain one may then come twice.',
  })
  async resendMail(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MailInput) input: MailInput,
  ): Promise<Mail> {
    return ctx.changed(Mail, await resendMail(ctx, input));
  }

  @Mutation(() => Mail, { description: 'Secretary or administrator says that an UNCERTAIN e-mail did come.' })
  async markMailSent(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MailInput) input: MailInput,
  ): Promise<Mail> {
    return ctx.changed(Mail, await markMailSent(ctx, input));
  }
}

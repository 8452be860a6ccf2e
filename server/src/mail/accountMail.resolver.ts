import { MailState, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { Workspace } from '../workspace/preparing.resolver.ts';
import { AccountMail } from './accountMail.types.ts';
import { Mail } from './mail.entity.ts';
import { MailInput } from './mail.inputs.ts';
import { markAccountMailSent } from './markAccountMailSent.ts';
import { resendAccountMail } from './resendAccountMail.ts';

/** So many are told of at once: what keeps more from going out keeps all from going out. */
const MOST = 100;

/** E-mails of accounts that did not go out, where administrators look after people. */
@Resolver(() => Workspace)
export class StuckMailsResolver {
  @FieldResolver(() => [AccountMail], {
    description:
      'E-mails of accounts that were refused, or of which nobody knows whether they came, newest first; at most 100.',
  })
  async stuckMails(@Ctx() ctx: RequestContext): Promise<Mail[]> {
    const state = { $in: [MailState.FAILED, MailState.UNCERTAIN] };
    const mails = await ctx.em.find(Mail, { state, session: null }, { orderBy: { id: 'desc' }, limit: MOST });
    // All at once, so that none is read by itself for its field.
    await ctx.em.find(Person, { id: { $in: mails.map(({ personId }) => personId ?? '') } });
    return mails;
  }
}

/** One e-mail of an account. */
@Resolver(() => AccountMail)
export class AccountMailResolver {
  @FieldResolver(() => Person, { description: 'Whose account it is of.' })
  async person(@Ctx() ctx: RequestContext, @Root() mail: Mail): Promise<Person> {
    const person = await ctx.em.findOne(Person, mail.personId ?? '');
    if (!person) throw new Refusal('NOT_FOUND');
    return person;
  }

  @Mutation(() => AccountMail, {
    description:
      'Has an UNCERTAIN or FAILED e-mail of an account sent again (administrator); an uncertain one may then come twice.',
  })
  async resendAccountMail(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MailInput) input: MailInput,
  ): Promise<Mail> {
    return ctx.changed(Mail, await resendAccountMail(ctx, input));
  }

  @Mutation(() => AccountMail, {
    description: 'Administrator says that an UNCERTAIN e-mail of an account did come.',
  })
  async markAccountMailSent(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MailInput) input: MailInput,
  ): Promise<Mail> {
    return ctx.changed(Mail, await markAccountMailSent(ctx, input));
  }
}

import { ERRORS, maySeeMailAddress, maySeeMails } from '@risalah/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { Mail } from './mail.entity.ts';

/** What was sent to whom of a session. */
@Resolver(() => Session)
export class SessionMailsResolver {
  @FieldResolver(() => [Mail], {
    description:
      'E-mails of this session, newest first; empty for all but chair, secretaries and administrators.',
  })
  async mails(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<Mail[]> {
    if (!maySeeMails(await ctx.actor(), session.id)) return [];
    return ctx.em.find(Mail, { session: session.id }, { orderBy: { id: 'desc' } });
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether this server sends e-mails; else they wait until a mail server is named in its settings.',
  })
  sendsMail(@Ctx() ctx: RequestContext): boolean {
    return ctx.services.sendsMail;
  }
}

/** What of an e-mail depends on the reader. */
@Resolver(() => Mail)
export class MailFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address it was last sent to; for administrators.',
  })
  async address(@Ctx() ctx: RequestContext, @Root() mail: Mail): Promise<string | null> {
    return maySeeMailAddress(await ctx.actor()) ? mail.address : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the mail server, or the way to it, answered last; for administrators. What kept Risalah itself from writing it is a code of `extensions.code`, for everyone who sees the e-mail.',
  })
  async reply(@Ctx() ctx: RequestContext, @Root() mail: Mail): Promise<string | null> {
    const isOwn = mail.reply !== null && Object.hasOwn(ERRORS, mail.reply);
    return isOwn || maySeeMailAddress(await ctx.actor()) ? mail.reply : null;
  }
}

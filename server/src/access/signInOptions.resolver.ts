import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { lacksAdministrator } from './firstAdministrator.ts';

/** The ways in, besides a password. */
@ObjectType({ description: 'The ways to sign in, besides a password.' })
export class SignInOptions {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the provider of OpenID Connect, which `/openid/start?to=` leads to; null where none is set.',
  })
  openIdLabel!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the workspace waits for its first administrator, so that nobody has an account yet.',
  })
  awaitsAdministrator!: boolean;
}

/** What somebody may know before they have signed in. */
@Resolver()
export class SignInOptionsResolver {
  @Query(() => SignInOptions, { description: 'The ways to sign in; for anybody.' })
  async signInOptions(@Ctx() ctx: RequestContext): Promise<SignInOptions> {
    const openIdLabel = ctx.services.config.openId?.label ?? null;
    return { openIdLabel, awaitsAdministrator: await lacksAdministrator(ctx.em) };
  }
}

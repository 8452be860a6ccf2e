import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';

/** The ways in, besides a password. */
@ObjectType({ description: 'The ways to sign in, besides a password.' })
export class SignInOptions {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the provider of OpenID Connect, which `/openid/start?to=` leads to; null where none is set.',
  })
  openIdLabel!: string | null;
}

/** What somebody may know before they have signed in. */
@Resolver()
export class SignInOptionsResolver {
  @Query(() => SignInOptions, { description: 'The ways to sign in; for anybody.' })
  signInOptions(@Ctx() ctx: RequestContext): SignInOptions {
    return { openIdLabel: ctx.services.config.openId?.label ?? null };
  }
}

import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { ApiToken } from './apiToken.entity.ts';
import { MakeApiTokenInput, RevokeApiTokenInput } from './apiToken.inputs.ts';
import { makeApiToken } from './makeApiToken.ts';
import { revokeApiToken } from './revokeApiToken.ts';

/** What making a token answers with: the only time that its secret is known. */
@ObjectType({ description: 'A personal token that was made, with its secret.' })
export class MadeApiToken {
  @Field(() => ApiToken, { description: 'The token.' })
  token!: ApiToken;

  @Field(() => String, {
    nullable: true,
    description: 'The secret, told only once; null when the mutation had been sent before.',
  })
  secret!: string | null;
}

/** Personal tokens of the API. */
@Resolver(() => Person)
export class ApiTokenResolver {
  @Mutation(() => MadeApiToken, {
    description: 'Makes a personal token; needs a person at a browser, so tokens make no tokens.',
  })
  async makeApiToken(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MakeApiTokenInput) input: MakeApiTokenInput,
  ): Promise<MadeApiToken> {
    const { tokenId, secret } = await makeApiToken(ctx, input);
    return { token: await ctx.changed(ApiToken, tokenId), secret };
  }

  @Mutation(() => ApiToken, {
    description: 'Takes a token back, and cuts off what is connected with it (its owner, administrator).',
  })
  async revokeApiToken(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevokeApiTokenInput) input: RevokeApiTokenInput,
  ): Promise<ApiToken> {
    return ctx.changed(ApiToken, await revokeApiToken(ctx, input));
  }

  @FieldResolver(() => [ApiToken], {
    description: 'Tokens of the reader that were not taken back, newest first. Of others none are told.',
  })
  apiTokens(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<ApiToken[]> {
    if (ctx.personId !== person.id || ctx.narrowing) return Promise.resolve([]);
    return ctx.em.find(ApiToken, { person: person.id, revokedAt: null }, { orderBy: { id: 'desc' } });
  }
}

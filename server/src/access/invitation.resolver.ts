import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { InvitePersonInput, RevokeInvitationInput } from './invitation.inputs.ts';
import { isGood } from './invite.ts';
import { invitePerson } from './invitePerson.ts';
import { revokeInvitation } from './revokeInvitation.ts';

/** What making an invitation answers with: the only time that the link is known. */
@ObjectType({ description: 'An invitation that was made, with its link.' })
export class MadeInvitation {
  @Field(() => Invitation, { description: 'The invitation.' })
  invitation!: Invitation;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the link on this server, told only once; null when the mutation had been sent before.',
  })
  path!: string | null;
}

/** Invitations, which administrators make and take back. */
@Resolver(() => Invitation)
export class InvitationResolver {
  @Mutation(() => MadeInvitation, {
    description: 'Makes an invitation in place of those made before (administrator).',
  })
  async invitePerson(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => InvitePersonInput) input: InvitePersonInput,
  ): Promise<MadeInvitation> {
    const { invitationId, token } = await invitePerson(ctx, input);
    const invitation = await ctx.changed(Invitation, invitationId);
    return { invitation, path: token && `/sign-in?invitation=${token}` };
  }

  @Mutation(() => Invitation, { description: 'Takes an invitation back (administrator).' })
  async revokeInvitation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
  ): Promise<Invitation> {
    return ctx.changed(Invitation, await revokeInvitation(ctx, input));
  }

  @FieldResolver(() => Person, { description: 'Who is invited.' })
  person(@Root() invitation: Invitation): Promise<Person> {
    return loaded(invitation.person);
  }

  @FieldResolver(() => Boolean, { description: 'Whether its link still signs the person in.' })
  good(@Ctx() ctx: RequestContext, @Root() invitation: Invitation): boolean {
    return isGood(invitation, ctx.now());
  }
}

import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import {
  InvitePeopleInput,
  InvitePersonInput,
  MakePasswordLinkInput,
  RevokeInvitationInput,
} from './invitation.inputs.ts';
import { isGood } from './invite.ts';
import { type Invited, invitePeople, invitePerson, makePasswordLink } from './invitePerson.ts';
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
    return changed(ctx, await invitePerson(ctx, input));
  }

  @Mutation(() => [MadeInvitation], {
    description:
      'Makes invitations for at most 100 people at once, leaving out who can sign in already (administrator). Their links are told only once: nothing comes when the mutation had been sent before.',
  })
  async invitePeople(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => InvitePeopleInput) input: InvitePeopleInput,
  ): Promise<MadeInvitation[]> {
    const made = await invitePeople(ctx, input);
    ctx.forget();
    // All at once, with who they are: a hundred readings would take longer than the act.
    const id = { $in: made.map(({ invitationId }) => invitationId) };
    const invitations = await ctx.em.find(Invitation, { id }, { populate: ['person'] });
    const tokens = new Map(made.map(({ invitationId, token }) => [invitationId, token]));
    return invitations.map((invitation) => withLink(invitation, tokens.get(invitation.id) ?? null));
  }

  @Mutation(() => MadeInvitation, {
    description:
      'Makes a link by which somebody who forgot their password sets a new one, once, within a day (administrator).',
  })
  async makePasswordLink(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MakePasswordLinkInput) input: MakePasswordLinkInput,
  ): Promise<MadeInvitation> {
    return changed(ctx, await makePasswordLink(ctx, input));
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

async function changed(ctx: RequestContext, { invitationId, token }: Invited): Promise<MadeInvitation> {
  return withLink(await ctx.changed(Invitation, invitationId), token);
}

/** By the name of what it holds the page of the link knows what to say. */
function withLink(invitation: Invitation, token: string | null): MadeInvitation {
  const holds = invitation.renewsPassword ? 'renewal' : 'invitation';
  return { invitation, path: token && `/sign-in?${holds}=${token}` };
}

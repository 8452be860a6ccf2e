import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import {
  AcceptInvitationInput,
  MakeFirstAdministratorInput,
  SignInInput,
  SignOutInput,
} from './access.inputs.ts';
import { makeFirstAdministrator } from './firstAdministrator.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

/** Signing in and out. */
@Resolver()
export class AccessResolver {
  @Mutation(() => Person, {
    description: 'Signs in on this device; sets the cookie that later requests carry.',
  })
  signIn(@Ctx() ctx: RequestContext, @Arg('input', () => SignInInput) input: SignInInput): Promise<Person> {
    return signIn(ctx, input);
  }

  @Mutation(() => Person, { description: 'Signs out, on the server too; live connections end at once.' })
  signOut(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignOutInput) input: SignOutInput,
  ): Promise<Person> {
    return signOut(ctx, input);
  }

  @Mutation(() => Person, { description: 'Sets the password of an invited person and signs them in.' })
  acceptInvitation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<Person> {
    return acceptInvitation(ctx, input);
  }

  @Mutation(() => Person, {
    description:
      'Makes the first administrator, while nobody administers the workspace, by the link that its start printed, and signs them in.',
  })
  makeFirstAdministrator(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MakeFirstAdministratorInput) input: MakeFirstAdministratorInput,
  ): Promise<Person> {
    return makeFirstAdministrator(ctx, input);
  }
}

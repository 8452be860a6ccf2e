import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Whom to invite. */
@InputType({ description: 'Whom to invite.' })
export class InvitePersonInput extends ActInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

/** Which invitation to take back. */
@InputType({ description: 'Which invitation to take back.' })
export class RevokeInvitationInput extends ActInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

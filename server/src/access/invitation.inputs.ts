import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whom to invite.' })
export class InvitePersonInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

@InputType({ description: 'Which invitation to take back.' })
export class RevokeInvitationInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Whom to invite. */
@InputType({ description: 'Whom to invite.' })
export class InvitePersonInput extends ActInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

/** Whom to invite, many at once. */
@InputType({ description: 'Whom to invite, many at once.' })
export class InvitePeopleInput extends ActInput {
  @Field(() => [ID], { description: 'The people, at most 100.' })
  personIds!: string[];
}

/** Who forgot their password. */
@InputType({ description: 'Who forgot their password.' })
export class MakePasswordLinkInput extends ActInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

/** Which invitation to take back. */
@InputType({ description: 'Which invitation to take back.' })
export class RevokeInvitationInput extends ActInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

import { Role } from '@risalah/shared';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Whom to seat, and as what. */
@InputType({ description: 'Whom to seat, and as what.' })
export class GrantSeatInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { description: 'E-mail address; who is not known yet is created, to be invited.' })
  email!: string;

  @Field(() => String, { description: 'Name, as the minutes will print it.' })
  name!: string;

  @Field(() => Role, { description: 'What the person does in this session.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency it speaks for: AGENCY_HEAD and AGENCY_STAFF only.',
  })
  agencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Title in this session.' })
  title?: string | null;

  @Field(() => String, { description: 'Office the person holds.' })
  office!: string;

  @Field(() => String, { nullable: true, description: 'Staff number (NIP).' })
  nip?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom the person stands in for.' })
  actingFor?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether this evaluator is the deputy of the chair.',
  })
  deputy?: boolean | null;
}

/** Who is to sit on a panel. */
@InputType({ description: 'Who is to sit on a panel, as they last sat in that role.' })
export class PanelMemberInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Role, { description: 'CHAIR, EVALUATOR or SECRETARY.' })
  role!: Role;
}

/** Which seat to take away. */
@InputType({ description: 'Which seat to take away.' })
export class RevokeSeatInput extends ActInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { nullable: true, description: 'Why, as everyone seated may know.' })
  reason?: string | null;
}

/** Which seats of other sessions to give to the same people here. */
@InputType({ description: 'Which seats of other sessions to give to the same people here.' })
export class CopySeatsInput extends ActInput {
  @Field(() => ID, { description: 'The session whose seats are filled.' })
  sessionId!: string;

  @Field(() => [ID], { description: 'Seats that stand in other sessions.' })
  seatIds!: string[];
}

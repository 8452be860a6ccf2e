import { Role } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A seat as it stands after the event. */
@ObjectType({ simpleResolvers: true, description: 'A seat as it stands after the event.' })
export class SeatPayload {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The agency.' })
  agencyId!: string | null;

  @Field(() => String, { description: 'The name as it stands in the minutes.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Academic or official title.' })
  title!: string | null;

  @Field(() => String, { description: 'The office held.' })
  office!: string;

  @Field(() => String, { nullable: true, description: 'On whose behalf they sit.' })
  actingFor!: string | null;

  @Field(() => Boolean, { description: 'Whether the chair deputises to this evaluator.' })
  deputy!: boolean;

  @Field(() => Date, { nullable: true, description: 'When the seat was taken away.' })
  revokedAt!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** When somebody arrived, and left. */
@ObjectType({ simpleResolvers: true, description: 'When somebody arrived, and left.' })
export class AttendancePayload {
  @Field(() => ID, { description: 'This stay in the session.' })
  attendanceId!: string;

  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => Date, { description: 'When they arrived.' })
  arrivedAt!: string;

  @Field(() => Date, { nullable: true, description: 'When they left; null while present.' })
  departedAt!: string | null;
}

import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { FollowUpKind, type FollowUpState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import {
  idColumn,
  momentColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  textColumn,
  wordColumn,
} from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** A promise: what an agency is to do by which year, and what became of it. */
@ObjectType({
  description: 'A promise (tindak lanjut): what an agency is to do by which year, and what became of it.',
})
@Entity({ tableName: 'follow_up' })
@Index({ properties: ['region', 'state'] })
@Index({ properties: ['cycle', 'state'] })
export class FollowUp {
  declare [OptionalProps]?: 'sessionId' | 'answerId' | 'agencyId' | 'dimensionId' | 'cycleId' | 'revision';

  @Field(() => ID, { description: 'Identifier of the follow-up.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @Property({ ...wordColumn })
  state!: FollowUpState;

  @Field(() => FollowUpKind, {
    description: 'What is to change: budget, strategy, method or something else.',
  })
  @Property({ ...wordColumn })
  kind!: FollowUpKind;

  @Field(() => String, { description: 'What is promised.' })
  @Property({ ...textColumn })
  text!: string;

  @Field(() => Int, { description: 'Calendar year by which it is due.' })
  @Property({ type: 'integer' })
  dueYear!: number;

  /** The region of the session, repeated here so that the next cycle finds it without a join. */
  @ManyToOne({ entity: () => Region })
  region!: Rel<Region>;

  @Field(() => Agency, { description: 'The agency that is to keep it.' })
  @ManyToOne({ entity: () => Agency })
  agency!: Rel<Agency>;

  @Field(() => Dimension, { description: 'The dimension it was given in.' })
  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @Field(() => Cycle, { description: 'The cycle it was given in.' })
  @ManyToOne({ entity: () => Cycle })
  cycle!: Rel<Cycle>;

  @ManyToOne({ entity: () => Session, index: true })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Answer, nullable: true, index: true })
  answer: Rel<Answer> | null = null;

  get agencyId(): string {
    return this.agency.id;
  }

  get dimensionId(): string {
    return this.dimension.id;
  }

  get cycleId(): string {
    return this.cycle.id;
  }

  @Field(() => ID, { description: 'The session it was given in.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, { nullable: true, description: 'The answer it came from.' })
  get answerId(): string | null {
    return this.answer?.id ?? null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The earlier follow-up that was carried over into this one.',
  })
  @ManyToOne({ entity: () => FollowUp, mapToPk: true, nullable: true, fieldName: 'carried_from_id' })
  carriedFromId: string | null = null;

  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'given_by_seat_id' })
  givenBySeatId!: string;

  @Property({ ...momentColumn })
  givenAt!: Date;

  @Property({ ...optionalMomentColumn })
  judgedAt: Date | null = null;

  @ManyToOne({ entity: () => Session, mapToPk: true, nullable: true, fieldName: 'judged_in_session_id' })
  judgedInSessionId: string | null = null;

  @Property({ ...optionalTextColumn })
  judgementNote: string | null = null;

  @Field(() => Int, { description: 'Grows with every change of the follow-up.' })
  @Property({ type: 'integer' })
  revision: number = 1;
}

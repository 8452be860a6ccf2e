import { Entity, Index, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Answer } from '../answer/answer.entity.ts';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { EvidenceRequest } from './evidenceRequest.entity.ts';

/** A file behind an answer, or behind the record of its dimension. Its bytes lie apart, under their SHA-256. */
@ObjectType({
  description: 'A file behind an answer, or behind the record of its dimension (bukti dukung).',
})
@Entity({ tableName: 'evidence_file' })
@Index({ properties: ['session', 'dimensionId'] })
export class EvidenceFile {
  declare [OptionalProps]?:
    | 'sessionId'
    | 'answerId'
    | 'evidenceRequestId'
    | 'addendumId'
    | 'withdrawnAt'
    | 'path';

  @Field(() => ID, { description: 'Identifier of the file.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session, index: false })
  session!: Rel<Session>;

  @Field(() => ID, { description: 'The session in which it was handed in.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, { description: 'The dimension whose record it stands behind.' })
  @ManyToOne({ entity: () => Dimension, mapToPk: true, fieldName: 'dimension_id' })
  dimensionId!: string;

  @Field(() => ID, { description: 'The agency that handed it in.' })
  @ManyToOne({ entity: () => Agency, mapToPk: true, fieldName: 'agency_id' })
  agencyId!: string;

  @ManyToOne({ entity: () => Answer, nullable: true, index: true })
  answer: Rel<Answer> | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'The answer it stands behind; null when behind the record only.',
  })
  get answerId(): string | null {
    return this.answer?.id ?? null;
  }

  @Field(() => ID, { nullable: true, description: 'What was asked for and is delivered with it.' })
  @ManyToOne({
    entity: () => EvidenceRequest,
    mapToPk: true,
    nullable: true,
    fieldName: 'evidence_request_id',
  })
  evidenceRequestId: string | null = null;

  /** The name that the sender's device gave it. By this name of the property search finds it. */
  @Field(() => String, { name: 'name', description: "Its name on the sender's device, without any folder." })
  @Property({ type: 'string', length: 255, fieldName: 'name' })
  text!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  @Property({ type: 'integer' })
  size!: number;

  @Field(() => String, {
    description:
      'Media type as its content tells it, such as application/pdf; not what its sender called it.',
  })
  @Property({ type: 'string', length: 127 })
  mediaType!: string;

  @Field(() => Boolean, {
    description: 'Whether its content is something else than the ending of its name says.',
  })
  @Property({ type: 'boolean' })
  typeDiffers!: boolean;

  @Field(() => String, { description: 'SHA-256 of its bytes, in lower-case hex.' })
  @Property({ type: 'string', length: 64, index: true })
  sha256!: string;

  @Field(() => Date, { description: 'When it was handed in.' })
  @Property({ ...momentColumn })
  at!: Date;

  @Field(() => ID, { description: 'Who handed it in.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, fieldName: 'by_seat_id' })
  bySeatId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The addendum that tells of it, when it came after FINAL.',
  })
  @ManyToOne({ entity: () => Addendum, mapToPk: true, nullable: true, fieldName: 'addendum_id' })
  addendumId: string | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its agency withdrew it; nobody gets its bytes any more. Null while it stands.',
  })
  @Property({ ...optionalMomentColumn })
  withdrawnAt: Date | null = null;

  @Field(() => String, { description: 'Path on this server under which it is downloaded.' })
  get path(): string {
    return `/evidence/files/${this.id}`;
  }
}

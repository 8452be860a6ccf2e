import {
  Collection,
  Entity,
  ManyToOne,
  OneToMany,
  OptionalProps,
  PrimaryKey,
  Property,
  type Rel,
  Unique,
} from '@mikro-orm/core';
import { AnswerState, type Decision } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  idColumn,
  momentColumn,
  newId,
  optionalMomentColumn,
  optionalTextColumn,
  wordColumn,
} from '../db/columns.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Question } from '../question/question.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { AnswerDraft } from './answerDraft.entity.ts';
import { AnswerRevision } from './answerRevision.entity.ts';

/** One agency's answer to one question, there from the moment of asking. */
@ObjectType({
  description: "One agency's answer to one question, there from the moment of asking (jawaban).",
})
@Entity({ tableName: 'answer' })
@Unique({ properties: ['question', 'agencyId'] })
export class Answer {
  declare [OptionalProps]?:
    | 'questionId'
    | 'state'
    | 'late'
    | 'revision'
    | 'revisions'
    | 'followUps'
    | 'evidenceRequests'
    | 'evidenceFiles'
    | 'drafts';

  @Field(() => ID, { description: 'Identifier of the answer.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Question })
  question!: Rel<Question>;

  @Field(() => ID, { description: 'The question it answers.' })
  get questionId(): string {
    return this.question.id;
  }

  @Field(() => ID, { description: 'The agency that answers.' })
  @ManyToOne({ entity: () => Agency, mapToPk: true, fieldName: 'agency_id' })
  agencyId!: string;

  @Field(() => String, { description: 'Letter that tells the answers of one question apart: a in 12a.' })
  @Property({ type: 'string', length: 4 })
  letter!: string;

  @Field(() => AnswerState, { description: 'How the words came; the verdict on them is decision.' })
  @Property({ ...wordColumn })
  state: AnswerState = AnswerState.AWAITED;

  @Field(() => String, { nullable: true, description: 'The newest words; null while none have come.' })
  @Property({ ...optionalTextColumn })
  text: string | null = null;

  @Field(() => Date, { description: 'Since when the panel waits for it.' })
  @Property({ ...momentColumn })
  awaitedSince!: Date;

  @Field(() => Date, { nullable: true, description: 'When the chair released the agency from answering.' })
  @Property({ ...optionalMomentColumn })
  releasedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When the agency last submitted it in writing.' })
  @Property({ ...optionalMomentColumn })
  submittedAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When a secretary last captured it.' })
  @Property({ ...optionalMomentColumn })
  capturedAt: Date | null = null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the head confirmed or corrected what was captured.',
  })
  @Property({ ...optionalMomentColumn })
  confirmedAt: Date | null = null;

  @Field(() => ID, { nullable: true, description: 'The secretary who captured it.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'captured_by_seat_id' })
  capturedBySeatId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Who said it aloud.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'speaker_seat_id' })
  speakerSeatId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Who submitted it in writing.' })
  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'submitted_by_seat_id' })
  submittedBySeatId: string | null = null;

  @Field(() => Boolean, { description: 'Whether it came after the session was closed.' })
  @Property({ type: 'boolean' })
  late: boolean = false;

  @Field(() => Int, { description: 'Grows with every change of the words or their state.' })
  @Property({ type: 'integer' })
  revision: number = 1;

  @OneToMany({ entity: () => AnswerRevision, mappedBy: 'answer', orderBy: { number: 'asc' } })
  revisions: Collection<AnswerRevision> = new Collection<AnswerRevision>(this);

  /** The chair's verdict on the newest revision; a new revision clears it. */
  @Property({ ...wordColumn, nullable: true })
  decision: Decision | null = null;

  @Property({ ...optionalMomentColumn })
  decidedAt: Date | null = null;

  @ManyToOne({ entity: () => Seat, mapToPk: true, nullable: true, fieldName: 'decided_by_seat_id' })
  decidedBySeatId: string | null = null;

  @OneToMany({ entity: () => FollowUp, mappedBy: 'answer', orderBy: { id: 'asc' } })
  followUps: Collection<FollowUp> = new Collection<FollowUp>(this);

  @OneToMany({ entity: () => EvidenceRequest, mappedBy: 'answer', orderBy: { at: 'asc', id: 'asc' } })
  evidenceRequests: Collection<EvidenceRequest> = new Collection<EvidenceRequest>(this);

  @OneToMany({ entity: () => EvidenceFile, mappedBy: 'answer', orderBy: { at: 'asc', id: 'asc' } })
  evidenceFiles: Collection<EvidenceFile> = new Collection<EvidenceFile>(this);

  /** At most one row: the agency's own side copy, which is no fact. */
  @OneToMany({ entity: () => AnswerDraft, mappedBy: 'answer' })
  drafts: Collection<AnswerDraft> = new Collection<AnswerDraft>(this);

  @Property({ ...optionalMomentColumn })
  remindedAt: Date | null = null;
}

import { EventKind } from '@risalah/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AnswerPayload,
  EvidenceFilePayload,
  EvidencePayload,
  ReminderPayload,
} from './payloads/answer.payloads.ts';
import { DecisionPayload, FollowUpPayload } from './payloads/followUp.payloads.ts';
import { AddendumPayload, CorrectionPayload, MinutesPayload } from './payloads/minutes.payloads.ts';
import { QuestionPayload, QueuePayload } from './payloads/question.payloads.ts';
import { ScorePayload } from './payloads/score.payloads.ts';
import { AttendancePayload, SeatPayload } from './payloads/seat.payloads.ts';
import { SessionPayload } from './payloads/session.payloads.ts';
import { StatementPayload } from './payloads/statement.payloads.ts';
import { WatermarkPayload } from './payloads/watermark.payloads.ts';
import type { SessionEvent, StoredPayload } from './sessionEvent.entity.ts';

/** Everything that an event can say. Payloads are types of their own, never the objects that queries return. */
export const EventPayload = createUnionType({
  name: 'EventPayload',
  description: 'What an event says. Payloads are types of their own, never the objects that queries return.',
  types: () =>
    [
      SessionPayload,
      QuestionPayload,
      QueuePayload,
      AnswerPayload,
      DecisionPayload,
      FollowUpPayload,
      ReminderPayload,
      EvidencePayload,
      EvidenceFilePayload,
      StatementPayload,
      MinutesPayload,
      CorrectionPayload,
      AddendumPayload,
      ScorePayload,
      SeatPayload,
      AttendancePayload,
      WatermarkPayload,
    ] as const,
});

/** An event as it is delivered: the same to every reader that it reaches. */
@ObjectType('SessionEvent', {
  simpleResolvers: true,
  description:
    'One fact of a session. Numbers count from 1 without holes; a number that a reader does not get was for others.',
})
export class DeliveredEvent {
  @Field(() => Int, { description: 'Its number in the session.' })
  number!: number;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => EventKind, {
    nullable: true,
    description: 'What happened; null for a watermark, which is no fact.',
  })
  kind!: EventKind | null;

  @Field(() => ID, { nullable: true, description: 'The seat that acted; null for what happened by itself.' })
  bySeatId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The office under which the seat acted, as it stood then.',
  })
  byName!: string | null;

  @Field(() => EventPayload, { description: 'What it says.' })
  payload!: StoredPayload;
}

/** The delivered form of a stored event. */
export function deliver(event: SessionEvent): DeliveredEvent {
  const { number, at, kind, bySeatId, byName, payload } = event;
  return { number, at, kind, bySeatId, byName, payload };
}

/** Tells a quiet reader that everything up to `number` was seen. */
export function watermark(number: number, at: Date): DeliveredEvent {
  return {
    number,
    at,
    kind: null,
    bySeatId: null,
    byName: null,
    payload: { __typename: 'WatermarkPayload', number },
  };
}

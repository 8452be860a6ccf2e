import 'reflect-metadata';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import { AccessResolver } from './access/access.resolver.ts';
import { ApiTokenResolver } from './access/apiToken.resolver.ts';
import { InvitationResolver } from './access/invitation.resolver.ts';
import { SignInOptionsResolver } from './access/signInOptions.resolver.ts';
import { AgendaItemResolver } from './agenda/agendaItem.resolver.ts';
import { AnswerFieldsResolver, AnswerRevisionFieldsResolver } from './answer/answerFields.resolver.ts';
import { AnswerMutationsResolver } from './answer/answerMutations.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { CalendarFeedResolver } from './calendar/calendarFeed.resolver.ts';
import './enums.ts';
import './import/import.enums.ts';
import { type GraphQLSchema, type GraphQLUnionType, getNamedType } from 'graphql';
import { AdmissionResolver } from './admission/admission.resolver.ts';
import type { DeliveredEvent } from './events/sessionEvent.type.ts';
import { SessionEventsResolver } from './events/sessionEvents.resolver.ts';
import { AnswerEvidenceResolver, RecordEvidenceResolver } from './evidence/evidenceFields.resolver.ts';
import { EvidenceMutationsResolver } from './evidence/evidenceMutations.resolver.ts';
import { FollowUpResolver } from './followUp/followUp.resolver.ts';
import { FollowUpMutationsResolver } from './followUp/followUpMutations.resolver.ts';
import { ImportPlanResolver, ImportResolver } from './import/import.resolver.ts';
import { ImportMutationsResolver } from './import/importMutations.resolver.ts';
import { AccountMailResolver, StuckMailsResolver } from './mail/accountMail.resolver.ts';
import { MailFieldsResolver, SessionMailsResolver } from './mail/mailFields.resolver.ts';
import { MailMutationsResolver } from './mail/mailMutations.resolver.ts';
import { CorrectionMutationsResolver } from './minutes/correctionMutations.resolver.ts';
import { MinutesFieldsResolver } from './minutes/minutesFields.resolver.ts';
import { MinutesMutationsResolver } from './minutes/minutesMutations.resolver.ts';
import { CycleListResolver } from './overview/cycleList.resolver.ts';
import {
  CycleOverviewResolver,
  FollowUpListResolver,
  ProgrammeOverviewResolver,
  RegionOverviewResolver,
} from './overview/overview.resolver.ts';
import { AddendumSealResolver, VerifyResolver } from './proof/verify.resolver.ts';
import { QuestionFieldsResolver } from './question/questionFields.resolver.ts';
import { QuestionMutationsResolver } from './question/questionMutations.resolver.ts';
import { RecordResolver } from './record/record.resolver.ts';
import {
  PanelScoreFieldsResolver,
  ScoreFieldsResolver,
  SessionScoresResolver,
} from './score/scoreFields.resolver.ts';
import { ScoreMutationsResolver } from './score/scoreMutations.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SeatFieldsResolver } from './seat/seatFields.resolver.ts';
import { SeatMutationsResolver } from './seat/seatMutations.resolver.ts';
import { ClashesResolver } from './session/clashes.resolver.ts';
import { ScheduleClashesResolver } from './session/scheduleClashes.resolver.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { SessionContentsResolver } from './session/sessionContents.resolver.ts';
import { SessionMutationsResolver } from './session/sessionMutations.resolver.ts';
import { StatementMutationsResolver } from './statement/statementMutations.resolver.ts';
import { OfficialRegionsResolver } from './workspace/officialRegions.resolver.ts';
import { PersonResolver } from './workspace/person.resolver.ts';
import { WorkspaceResolver } from './workspace/preparing.resolver.ts';
import { ProgrammeResolver, RegionResolver } from './workspace/workspace.resolver.ts';
import { WorkspaceMutationsResolver } from './workspace/workspaceMutations.resolver.ts';

const RESOLVERS: NonEmptyArray<new () => object> = [
  AccessResolver,
  AgendaItemResolver,
  AnswerFieldsResolver,
  AnswerMutationsResolver,
  AnswerRevisionFieldsResolver,
  CalendarFeedResolver,
  ApiTokenResolver,
  AuditResolver,
  ClashesResolver,
  CorrectionMutationsResolver,
  CycleListResolver,
  CycleOverviewResolver,
  AnswerEvidenceResolver,
  EvidenceMutationsResolver,
  RecordEvidenceResolver,
  FollowUpListResolver,
  FollowUpMutationsResolver,
  FollowUpResolver,
  ImportMutationsResolver,
  ImportPlanResolver,
  ImportResolver,
  InvitationResolver,
  MailFieldsResolver,
  MailMutationsResolver,
  AccountMailResolver,
  StuckMailsResolver,
  MinutesFieldsResolver,
  MinutesMutationsResolver,
  OfficialRegionsResolver,
  PersonResolver,
  ProgrammeOverviewResolver,
  ProgrammeResolver,
  QuestionFieldsResolver,
  QuestionMutationsResolver,
  RecordResolver,
  RegionOverviewResolver,
  RegionResolver,
  ScheduleClashesResolver,
  PanelScoreFieldsResolver,
  ScoreFieldsResolver,
  ScoreMutationsResolver,
  SearchResolver,
  SessionMailsResolver,
  SessionScoresResolver,
  SeatFieldsResolver,
  SeatMutationsResolver,
  SessionContentsResolver,
  SessionEventsResolver,
  SessionMutationsResolver,
  SessionResolver,
  AdmissionResolver,
  SignInOptionsResolver,
  StatementMutationsResolver,
  AddendumSealResolver,
  VerifyResolver,
  WorkspaceMutationsResolver,
  WorkspaceResolver,
];

// type-graphql insists on one; the only subscription brings its own reader of the event log, so nothing ever asks it.
const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read the event log.');
  },
};

let built: Promise<GraphQLSchema> | undefined;

/** The whole GraphQL schema, built once in a process. Inputs are checked by the acts, which refuse with a code. */
export function buildRisalahSchema(): Promise<GraphQLSchema> {
  built ??= build();
  return built;
}

async function build(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  // A stored payload names its type, which graphql-js reads at once; type-graphql would have every event wait for a promise.
  (schema.getType('EventPayload') as GraphQLUnionType).resolveType = undefined;
  // As it would for the arguments of the subscription, which say where to read and nothing of what an event says.
  const { sessionEvents } = schema.getSubscriptionType()?.getFields() ?? {};
  if (sessionEvents) sessionEvents.resolve = (event: DeliveredEvent) => event;
  // Every mutation takes one input, which says of itself what it is.
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const argument of mutation.args) argument.description ??= getNamedType(argument.type).description;
  }
  return schema;
}

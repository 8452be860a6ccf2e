import type { TestApp } from './testApp.ts';

/**
 * How many statements the database gets for each operation, at most, on the stage of the tests: what is asked to know the
 * reader, the act itself and reading what it answers with. BEGIN and COMMIT are not counted. A number may be lowered
 * freely; one that has to grow needs a reason in the commit.
 */
export const STATEMENTS: Readonly<Record<string, number>> = {
  acceptAnswer: 19,
  markMailSent: 8,
  resendMail: 8,
  resendAccountMail: 9,
  markAccountMailSent: 9,
  addAddendum: 20,
  addressQuestion: 16,
  admitObservers: 9,
  agreeToMinutes: 12,
  amendQuestion: 16,
  askQuestion: 13,
  attachEvidence: 15,
  cancelSession: 7,
  captureAnswer: 20,
  captureStatement: 11,
  carryOutImport: 14,
  closeSession: 9,
  confirmAnswer: 14,
  confirmStatement: 10,
  copySeats: 7,
  decideCorrection: 19,
  draftAnswer: 11,
  endAdmission: 9,
  enterDimension: 9,
  finaliseMinutes: 48,
  giveTurn: 9,
  grantSeat: 12,
  invitePeople: 10,
  invitePerson: 9,
  judgeFollowUp: 11,
  makeApiToken: 7,
  makeCalendarFeed: 8,
  makePasswordLink: 9,
  mergeQuestions: 19,
  openSession: 12,
  pauseSession: 8,
  planImport: 8,
  proposeCorrection: 11,
  queueQuestion: 12,
  readyMinutes: 20,
  recordArrival: 8,
  recordDeparture: 5,
  remindAgency: 14,
  reorderQueue: 8,
  requestEvidence: 25,
  requestFollowUp: 16,
  rescheduleSession: 7,
  restoreMinutes: 17,
  resumeSession: 8,
  returnMinutes: 14,
  revokeApiToken: 8,
  revokeCalendarFeed: 8,
  revokeInvitation: 8,
  revokeSeat: 12,
  saveAgency: 9,
  saveCycle: 10,
  saveDimension: 9,
  saveMinutes: 25,
  savePerson: 8,
  saveProgramme: 7,
  saveRegion: 8,
  scheduleCycle: 18,
  scheduleSession: 16,
  scoreDimension: 10,
  setPanelScore: 11,
  submitAnswer: 20,
  undoImport: 17,
  withdrawEvidence: 13,
  withdrawQuestion: 12,
  'query CycleOverview': 16,
  'query Home': 26,
  'query Me': 4,
  'query ProgrammeOverview': 13,
  'query Record': 26,
  'query RegionOverview': 15,
  'query Search': 13,
  'query SessionMinutes': 28,
  'query Session': 29,
  'query Workspace': 13,
  'query People': 8,
  'query PreparedSession': 33,
  'query PreparedSessions': 7,
  'query Regions': 6,
  'query FollowUps': 7,
};

/** How many statements the database of a server gets while something is done. */
export async function statementsOf({ app }: TestApp, work: () => Promise<unknown>): Promise<number> {
  const knex = app.orm.em.getConnection().getKnex();
  let count = 0;
  const heard = (): void => {
    count += 1;
  };
  knex.on('query', heard);
  try {
    await work();
  } finally {
    knex.off('query', heard);
  }
  return count;
}

/** Fails when an operation took more statements than the table says, or the table says nothing of it. */
export function checkStatements(operation: string, count: number): void {
  const most = STATEMENTS[operation];
  const table = 'STATEMENTS in tests/support/statementCounts.ts';
  const name = operation.includes(' ') ? `'${operation}'` : operation;
  if (most === undefined) throw new Error(`${table} lacks a line; add to it:   ${name}: ${count},`);
  if (count > most)
    throw new Error(`${operation} took ${count} statements, more than the ${most} that ${table} allows.`);
}

import type { TestApp } from './testApp.ts';

/**
 * How many statements the database gets for each operation, at most, on the stage of the tests: what is asked to know the
 * reader, the act itself and reading what it answers with. BEGIN and COMMIT are not counted. A number may be lowered
 * freely; one that has to grow needs a reason in the commit.
 */
export const STATEMENTS: Readonly<Record<string, number>> = {
  acceptAnswer: 23,
  markMailSent: 11,
  resendMail: 11,
  addAddendum: 24,
  addressQuestion: 19,
  admitObservers: 12,
  agreeToMinutes: 16,
  amendQuestion: 19,
  askQuestion: 18,
  attachEvidence: 18,
  cancelSession: 10,
  captureAnswer: 24,
  captureStatement: 14,
  carryOutImport: 16,
  closeSession: 12,
  confirmAnswer: 18,
  confirmStatement: 13,
  copySeats: 10,
  decideCorrection: 23,
  draftAnswer: 16,
  endAdmission: 12,
  enterDimension: 11,
  finaliseMinutes: 52,
  grantSeat: 15,
  invitePeople: 11,
  invitePerson: 11,
  judgeFollowUp: 14,
  makeApiToken: 9,
  makeCalendarFeed: 10,
  makePasswordLink: 11,
  mergeQuestions: 21,
  openSession: 15,
  pauseSession: 11,
  planImport: 11,
  proposeCorrection: 15,
  queueQuestion: 16,
  readyMinutes: 24,
  recordArrival: 11,
  recordDeparture: 8,
  remindAgency: 18,
  reorderQueue: 11,
  requestEvidence: 29,
  requestFollowUp: 19,
  rescheduleSession: 10,
  restoreMinutes: 21,
  resumeSession: 11,
  returnMinutes: 18,
  revokeApiToken: 10,
  revokeCalendarFeed: 10,
  revokeInvitation: 10,
  revokeSeat: 15,
  saveAgency: 11,
  saveCycle: 12,
  saveDimension: 11,
  saveMinutes: 29,
  savePerson: 10,
  saveProgramme: 9,
  saveRegion: 10,
  scheduleCycle: 20,
  scheduleSession: 18,
  scoreDimension: 14,
  setPanelScore: 15,
  submitAnswer: 24,
  undoImport: 22,
  withdrawEvidence: 14,
  withdrawQuestion: 15,
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

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesPage } from '@risalah/server/rulesPage';
import { SessionState } from '@risalah/shared';
import { RULE_TABLE, TABLE, TABLE_ACTORS } from '@risalah/shared/rule-table';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** C chair, E evaluator, L lead, H head, T staff, h head of another agency, S secretary, O observer, A administrator, x outsider. */
const LETTERS: Record<string, string> = {
  C: 'CHAIR',
  E: 'EVALUATOR',
  L: 'REGION_LEAD',
  H: 'AGENCY_HEAD',
  T: 'AGENCY_STAFF',
  h: 'head of another agency',
  S: 'SECRETARY',
  O: 'OBSERVER',
  A: 'administrator',
  x: 'outsider',
};
const SEATED = 'CELHTShO';
const SPOKEN_WORDS = /SUBMITTED$|CAPTURED$|CONFIRMED$/;
const STANDING = /^answer (AWAITED|SUBMITTED|CAPTURED|CONFIRMED|UNANSWERED|SUBMITTED and decided)$/;
const BEFORE = 'SCHEDULED LIVE PAUSED';
const OPEN = 'LIVE PAUSED';
const BEGUN = 'LIVE PAUSED CLOSED';
const ALWAYS = 'SCHEDULED LIVE PAUSED CLOSED FINAL CANCELLED';

/** What design.md says, written down apart from the rules: [what it is done to, who, in which states]; nothing else is allowed. */
const EXPECTED: Record<string, Array<[RegExp, string, string]>> = {
  signIn: [[/^$/, `${SEATED}Ax`, ALWAYS]],
  signOut: [[/^$/, `${SEATED}Ax`, ALWAYS]],
  acceptInvitation: [[/^$/, `${SEATED}Ax`, ALWAYS]],
  makeFirstAdministrator: [[/^$/, `${SEATED}Ax`, ALWAYS]],
  makeCalendarFeed: [[/^$/, `${SEATED}Ax`, ALWAYS]],
  revokeCalendarFeed: [[/^own/, `${SEATED}Ax`, ALWAYS]],
  scheduleSession: [[/^$/, 'A', ALWAYS]],
  scheduleCycle: [[/^$/, 'A', ALWAYS]],
  cancelSession: [[/^$/, 'A', 'SCHEDULED']],
  openSession: [[/^$/, 'C', 'SCHEDULED']],
  pauseSession: [[/^$/, 'C', 'LIVE']],
  resumeSession: [[/^$/, 'C', 'PAUSED']],
  closeSession: [[/^$/, 'C', OPEN]],
  enterDimension: [[/^$/, 'C', 'LIVE']],
  giveTurn: [[/^$/, 'C', 'LIVE']],
  admitObservers: [[/^$/, 'C', BEFORE]],
  endAdmission: [[/^$/, 'C', BEFORE]],
  enterAsObserver: [[/^$/, `${SEATED}Ax`, BEFORE]],
  queueQuestion: [[/^$/, 'CE', BEFORE]],
  reorderQueue: [
    [/^own/, 'CE', BEFORE],
    [/^somebody/, 'C', BEFORE],
  ],
  mergeQuestions: [
    [/QUEUED($|, minutes)/, 'CE', BEFORE],
    [/somebody/, 'C', BEFORE],
  ],
  askQuestion: [[/posed directly$|QUEUED$/, 'C', 'LIVE']],
  amendQuestion: [
    [/QUEUED/, 'CE', BEFORE],
    [/ASKED$/, 'C', OPEN],
  ],
  addressQuestion: [[/ASKED$|SETTLED/, 'C', 'LIVE']],
  withdrawQuestion: [
    [/QUEUED/, 'CE', BEFORE],
    [/ASKED$/, 'C', OPEN],
  ],
  remindAgency: [[/^answer AWAITED$/, 'CS', OPEN]],
  draftAnswer: [[STANDING, 'HT', BEGUN]],
  submitAnswer: [[STANDING, 'H', BEGUN]],
  captureAnswer: [[STANDING, 'S', BEGUN]],
  confirmAnswer: [[/^answer CAPTURED$/, 'H', BEGUN]],
  acceptAnswer: [[SPOKEN_WORDS, 'C', BEGUN]],
  requestFollowUp: [
    [SPOKEN_WORDS, 'CS', BEGUN],
    [/and decided/, 'S', BEGUN],
  ],
  requestEvidence: [[STANDING, 'C', BEGUN]],
  attachEvidence: [
    [/ASKED|SETTLED|FINAL/, 'H', 'LIVE PAUSED CLOSED FINAL'],
    [/record/, 'H', 'SCHEDULED LIVE PAUSED CLOSED FINAL'],
  ],
  withdrawEvidence: [[/DRAFT|READY/, 'H', 'SCHEDULED LIVE PAUSED CLOSED FINAL']],
  judgeFollowUp: [[/due here$|to DROPPED/, 'C', BEGUN]],
  captureStatement: [[/DRAFT/, 'S', BEGUN]],
  confirmStatement: [[/CAPTURED$/, SEATED.replace('h', ''), BEGUN]],
  saveMinutes: [[/DRAFT/, 'CS', BEGUN]],
  restoreMinutes: [[/DRAFT/, 'CS', BEGUN]],
  readyMinutes: [
    [/DRAFT$/, 'S', BEGUN],
    [/DRAFT of the current dimension/, 'S', 'CLOSED'],
  ],
  returnMinutes: [[/READY/, 'C', ALWAYS]],
  agreeToMinutes: [[/READY/, SEATED.replace('h', ''), ALWAYS]],
  finaliseMinutes: [[/window over$|agreed$/, 'C', 'CLOSED']],
  proposeCorrection: [[/READY/, SEATED.replace('h', ''), ALWAYS]],
  decideCorrection: [[/READY$/, 'C', ALWAYS]],
  addAddendum: [[/FINAL/, 'CS', ALWAYS]],
  scoreDimension: [[/DRAFT|READY/, 'CE', BEGUN]],
  setPanelScore: [[/DRAFT|READY/, 'C', BEGUN]],
  grantSeat: [[/^$/, 'A', 'SCHEDULED LIVE PAUSED CLOSED']],
  revokeSeat: [[/^$/, 'A', ALWAYS]],
  saveProgramme: [[/^$/, 'A', ALWAYS]],
  saveDimension: [[/^$/, 'A', ALWAYS]],
  saveCycle: [[/^$/, 'A', ALWAYS]],
  saveRegion: [[/^$/, 'A', ALWAYS]],
  saveAgency: [[/^$/, 'A', ALWAYS]],
  savePerson: [[/^$/, 'A', ALWAYS]],
  resendMail: [[/UNCERTAIN|FAILED/, 'SA', ALWAYS]],
  resendAccountMail: [[/UNCERTAIN|FAILED/, 'A', ALWAYS]],
  markMailSent: [[/UNCERTAIN/, 'SA', ALWAYS]],
  markAccountMailSent: [[/UNCERTAIN/, 'A', ALWAYS]],
  planImport: [[/PLANNED/, 'A', ALWAYS]],
  carryOutImport: [[/PLANNED/, 'A', ALWAYS]],
  undoImport: [[/CARRIED_OUT$/, 'A', ALWAYS]],
  invitePerson: [[/^$/, 'A', ALWAYS]],
  invitePeople: [[/^$/, 'A', ALWAYS]],
  makePasswordLink: [[/^$/, 'A', ALWAYS]],
  revokeInvitation: [[/^$/, 'A', ALWAYS]],
  makeApiToken: [
    [/reads/, `${SEATED}Ax`, ALWAYS],
    [/seat/, SEATED.replace('h', ''), ALWAYS],
  ],
  revokeApiToken: [
    [/own/, `${SEATED}Ax`, ALWAYS],
    [/else/, 'A', ALWAYS],
  ],
  rescheduleSession: [[/^$/, 'A', 'SCHEDULED']],
  copySeats: [[/^$/, 'A', 'SCHEDULED LIVE PAUSED CLOSED']],
  recordArrival: [[/^$/, SEATED, BEFORE]],
  recordDeparture: [[/^$/, SEATED, BEFORE]],
};

describe('the table of rules', () => {
  it('has a rule for every mutation of the schema, and for nothing else', () => {
    const schema = buildSchema(readFileSync(at('shared/schema.graphql'), 'utf8'));
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(Object.keys(RULE_TABLE).sort()).toEqual(mutations.sort());
    expect(Object.keys(EXPECTED).sort()).toEqual(mutations.sort());
  });

  for (const [mutation, cases] of Object.entries(RULE_TABLE)) {
    it(`lets exactly those do ${mutation} that the design names, in those states`, () => {
      for (const { object, ask } of cases) {
        for (const state of Object.values(SessionState)) {
          const allowed = Object.entries(TABLE_ACTORS)
            .filter(
              ([, actor]) => ask(actor, { id: TABLE.sessionId, state, currentDimensionId: null }).allowed,
            )
            .map(([name]) => name);
          const expected = (EXPECTED[mutation] ?? [])
            .filter(([what, , states]) => what.test(object) && states.split(' ').includes(state))
            .flatMap(([, letters]) => [...letters].map((letter) => LETTERS[letter]));
          expect(new Set(allowed), `${mutation} on ${object || 'session'} while ${state}`).toEqual(
            new Set(expected),
          );
        }
      }
    });
  }

  it('is what docs/RULES.md shows', () => {
    const page = readFileSync(at('docs/RULES.md'), 'utf8');
    expect(rulesPage(page), 'run npm run generate').toBe(page);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, must } from '../support/client.ts';
import type { Asked } from '../support/stage.ts';
import { type Acting, actingAs } from './support/acting.ts';
import { countRenders, drawnIn, forgetRenders, hasDrawn } from './support/renders.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

/** The parts of rooms, each found by what names it; what is said to screen readers comes when it may, and is no part. */
const PLACES = {
  said: ':is([aria-live], :has(> [aria-live]))',
  bar: '[class*="_bar_"]:has(h1)',
  dimension: 'section[aria-label="Dimensi yang dibahas"]',
  question: 'section[aria-labelledby^="question-"]',
  ledger: 'ul[aria-label^="Jawaban atas pertanyaan"]',
  answers: 'ul[class*="_answers_"]',
  earlier: 'section[class*="_earlier_"]',
  statements: 'section[class*="_statements_"]',
  composer: 'section[data-focus-frame]',
  queue: 'section[aria-labelledby="queue-heading"]',
  agenda: 'section[aria-labelledby="agenda-heading"]',
  coverage: 'section[aria-labelledby="coverage"]',
  due: 'section[aria-labelledby="due-heading"]',
  presence: 'section[aria-labelledby="presence-heading"]',
  dimensions: 'nav[aria-labelledby="minutes-nav"]',
  checks: 'section[aria-labelledby="ready-checks"]',
  tools: '[role=toolbar]',
  text: '[class*="_page_"][data-place]',
  stream: 'section[aria-labelledby="stream-heading"]',
  capture: 'form[aria-labelledby="capture-heading"]',
  task: 'section[aria-label$="untuk Anda"]',
  nothing: 'section[class*="_nothing_"]',
  current: 'section[aria-labelledby="current-question"]',
  own: 'section[aria-labelledby="own-answers"]',
  asked: 'section[aria-labelledby="asked-list"]',
  tabs: '[role=tablist]',
  sheet: '[data-sheet]',
};

const ROOMS = ['chair', 'evaluator', 'kominfo', 'lead', 'secretary', 'observer'] as const;
type RoomKey = (typeof ROOMS)[number];
type Drawn = Partial<Record<RoomKey, string>>;

/** What those who read along see of the question at hand. */
const readers = (parts: string): Drawn => ({ evaluator: parts, lead: parts, observer: parts });

interface Held {
  eventNumber: number;
  currentDimensionId: string;
  agencies: { id: string; shortName: string }[];
  seats: { id: string; office: string }[];
  agendaItems: { dimension: { id: string } }[];
  minutes: { id: string; dimensionId: string; revision: number }[];
}
const HELD = `query ($id: ID!) { session(id: $id) { eventNumber currentDimensionId agencies { id shortName }
  seats { id office } agendaItems { dimension { id } } minutes { id dimensionId revision } } }`;

let demo: Demo;
let client: Client;
const windows = {} as Record<RoomKey, Visitor>;
const as = {} as Record<RoomKey | 'bappeda', Acting>;
let held: Held;
let asked: Asked;
/** The answers to it, of Dinas Kominfo and Bappeda. */
let answers: { kominfo: { id: string; revision: number }; bappeda: { id: string; revision: number } };

const read = async () => (await must<{ session: Held }>(client, HELD, { id: demo.sessions.live })).session;

beforeAll(async () => {
  demo = await startDemo();
  for (const who of [...ROOMS, 'bappeda'] as const) {
    const acting = await actingAs(demo, who);
    as[who] = acting.act;
    if (who === 'chair') client = acting.client;
  }
  for (const who of ROOMS) {
    const visitor = await demo.enter(who);
    windows[who] = visitor;
    // Clocks that stand, so that no minute that passes is taken for the event.
    await visitor.page.clock.setFixedTime(new Date());
    await countRenders(visitor.page);
    await visitor.goTo(`/sessions/${demo.sessions.live}`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  }
  for (const who of ROOMS) await windows[who].page.waitForLoadState('networkidle');
  held = await read();
  for (const who of ROOMS) await hasDrawn(windows[who].page, held.eventNumber);
});
afterAll(() => demo.stop());

const agency = (name: string) => held.agencies.find(({ shortName }) => shortName === name)?.id ?? '';
const speakerSeatId = () => held.seats.find(({ office }) => office === 'Kepala Bappeda')?.id;
const inSession = () => ({ sessionId: demo.sessions.live });
const ask = (text: string, names: string[]) =>
  as.chair<Asked>('askQuestion', { ...inSession(), text, agencyIds: names.map(agency) });
const answerOf = (question: Asked, name: string) => {
  const found = question.answers.find(({ agencyId }) => agencyId === agency(name));
  if (!found) throw new Error(`${name} was not asked`);
  return found;
};
/** The minutes of Smart Economy as they are now. */
const economy = async () => {
  const { minutes, agendaItems } = await read();
  const found = minutes.find(({ dimensionId }) => dimensionId === agendaItems[2]?.dimension.id);
  return { minutesId: found?.id, revision: found?.revision };
};
const LEVELS = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'];

/** What happens, and the parts that are drawn again in each room that hears of it; a room that is not named hears nothing. */
const EVENTS: [what: string, act: () => Promise<unknown>, drawn: Drawn][] = [
  [
    'a question is queued',
    () =>
      as.evaluator('queueQuestion', {
        ...inSession(),
        ...{ dimensionId: held.currentDimensionId, text: 'Berapa?', agencyIds: [agency('Kominfo')] },
      }),
    { chair: 'queue', evaluator: 'queue', secretary: '' },
  ],
  [
    'a question is posed',
    async () => {
      asked = await ask('Berapa pasar?', ['Kominfo', 'Bappeda']);
      answers = { kominfo: answerOf(asked, 'Kominfo'), bappeda: answerOf(asked, 'Bappeda') };
    },
    {
      ...readers('agenda answers coverage dimension earlier question'),
      chair: 'agenda coverage dimension earlier ledger question',
      kominfo: 'agenda asked frame task',
      secretary: 'capture checks stream text',
    },
  ],
  [
    'its words are amended',
    () =>
      as.chair('amendQuestion', {
        questionId: asked.id,
        revision: asked.revision,
        text: 'Berapa pasar rakyat?',
      }),
    { ...readers('question'), chair: 'question', kominfo: 'asked frame task', secretary: 'stream text' },
  ],
  [
    'an agency answers',
    async () => {
      const { id: answerId, revision } = answers.kominfo;
      answers.kominfo = await as.kominfo('submitAnswer', { answerId, revision, text: 'Dua belas.' });
    },
    {
      ...readers('answers question'),
      chair: 'ledger question',
      kominfo: 'asked current frame own task',
      secretary: 'capture checks stream text',
    },
  ],
  [
    'an answer is written down',
    async () => {
      const { id: answerId, revision } = answers.bappeda;
      const said = { answerId, revision, text: 'Sebelas.', speakerSeatId: speakerSeatId() };
      answers.bappeda = await as.secretary('captureAnswer', said);
    },
    {
      evaluator: 'answers question',
      lead: 'answers coverage question',
      observer: 'answers coverage question',
      chair: 'ledger question',
      kominfo: 'asked',
      secretary: 'capture checks stream text',
    },
  ],
  [
    'its speaker confirms it',
    async () => {
      const { id: answerId, revision } = answers.bappeda;
      answers.bappeda = await as.bappeda('confirmAnswer', { answerId, revision, text: 'Sebelas.' });
    },
    { ...readers('answers'), chair: 'ledger', kominfo: 'asked', secretary: 'checks stream text' },
  ],
  [
    'an answer is accepted',
    () => as.chair('acceptAnswer', { answerId: answers.kominfo.id, revision: answers.kominfo.revision }),
    {
      chair: 'ledger',
      evaluator: 'answers',
      lead: 'answers',
      kominfo: 'asked own',
      secretary: 'checks stream text',
    },
  ],
  [
    'a follow-up is asked for, which settles the question',
    () =>
      as.chair('requestFollowUp', {
        ...{ answerId: answers.bappeda.id, revision: answers.bappeda.revision, text: 'Menghitung pasar' },
        ...{ kind: 'METHOD', agencyId: agency('Bappeda'), dueYear: 2025 },
      }),
    {
      chair: 'coverage ledger question',
      evaluator: 'answers coverage question',
      lead: 'answers coverage question',
      secretary: 'checks stream text',
    },
  ],
  [
    'a statement is written down',
    () =>
      as.secretary('captureStatement', {
        ...{ ...inSession(), moment: 'DIMENSION', dimensionId: held.currentDimensionId },
        ...{ speakerSeatId: speakerSeatId(), text: 'Terima kasih.' },
      }),
    { ...readers('statements'), chair: 'statements', kominfo: '', secretary: 'checks stream' },
  ],
  [
    'a question is withdrawn',
    async () => {
      const { id: questionId, revision } = await ask('Bagaimana?', ['Perdagangan']);
      const { eventNumber } = await read();
      for (const who of ROOMS) await hasDrawn(windows[who].page, eventNumber);
      for (const who of ROOMS) await forgetRenders(windows[who].page);
      await as.chair('withdrawQuestion', { questionId, revision });
    },
    {
      ...readers('agenda answers coverage earlier question'),
      chair: 'agenda coverage earlier ledger question',
      kominfo: 'agenda asked current',
      secretary: 'capture checks stream text',
    },
  ],
  [
    'a member scores',
    () => {
      const levels = LEVELS.map((level) => ({ level, value: 3, reason: 'Cukup' }));
      const scored = { dimensionId: held.currentDimensionId, revision: null, levels };
      return as.evaluator('scoreDimension', { ...inSession(), ...scored });
    },
    { chair: '', evaluator: '' },
  ],
  [
    'somebody leaves',
    () => as.bappeda('recordDeparture', inSession()),
    { ...readers('bar presence'), chair: 'bar presence', kominfo: 'bar presence', secretary: 'bar' },
  ],
  [
    'the next dimension is entered',
    () => as.chair('enterDimension', { ...inSession(), dimensionId: held.agendaItems[3]?.dimension.id }),
    {
      lead: 'agenda coverage dimension sheet',
      observer: 'agenda coverage dimension sheet',
      evaluator: 'agenda composer coverage dimension due queue sheet',
      chair: 'agenda composer coverage dimension due queue sheet',
      kominfo: 'agenda frame task',
      secretary: 'capture checks dimensions frame stream tools',
    },
  ],
  [
    'minutes are ready',
    async () => as.secretary('readyMinutes', await economy()),
    { chair: 'agenda', evaluator: '', lead: '', kominfo: 'frame nothing own tabs' },
  ],
];

describe('an arriving event draws again only what it changes', () => {
  it.each(EVENTS)('%s', async (_what, act, expected) => {
    for (const who of ROOMS) await forgetRenders(windows[who].page);
    await act();
    const { eventNumber } = await read();
    const drawn: Drawn = {};
    for (const who of ROOMS) {
      if (expected[who] === undefined) continue;
      const { page } = windows[who];
      await hasDrawn(page, eventNumber);
      drawn[who] = (await drawnIn(page, PLACES)).filter((place) => place !== 'said').join(' ');
    }
    expect(drawn).toEqual(expected);
  });
});

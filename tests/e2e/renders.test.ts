import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, must } from '../support/client.ts';
import type { Asked } from '../support/stage.ts';
import { type Acting, actingAs } from './support/acting.ts';
import { countRenders, drawnIn, forgetRenders, hasDrawn, untilHeld } from './support/renders.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

/** The parts of rooms, each found by what names it. */
const PLACES = {
  said: ':is([aria-live]:not([aria-live=off]), :has(> [aria-live]:not([aria-live=off])))',
  clock: '[role=timer]',
  standing: '[class*="_standing_"][data-state]',
  present: 'header [class*="_presence_"]',
  acts: 'header[class*="_bar_"] > [class*="_actions_"]',
  bar: '[class*="_bar_"]:has(h1)',
  band: '[class*="_band_"]',
  arrival: 'section[class*="_over_"]',
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
  speaks: 'p[class*="_speaks_"]',
  hands: 'section[aria-labelledby="hands-heading"]',
  presence: 'section[aria-labelledby="presence-heading"]',
  dimensions: 'nav[aria-labelledby="minutes-nav"]',
  checks: 'section[aria-labelledby="ready-checks"]',
  saved: '[role=toolbar] > span',
  tools: '[role=toolbar]',
  agreed: 'section:has(> ul[class*="_agreed_"])',
  corrections: ':is(section[class*="_corrections_"], section:has(> ul > [class*="_correction_"]))',
  finality: '[class*="_finalise_"]',
  text: '[class*="_page_"][data-place]',
  stream: 'section[aria-labelledby="stream-heading"]',
  capture: 'form[aria-labelledby="capture-heading"]',
  form: 'div[class*="_form_"]:has([data-answer-field])',
  others: 'nav[class*="_others_"]',
  task: 'section[aria-label$="untuk Anda"]',
  answering: 'div[class*="_now_"][tabindex]',
  nothing: 'section[class*="_nothing_"]',
  current: 'section[aria-labelledby="current-question"]',
  own: 'section[aria-labelledby="own-answers"]',
  asked: 'section[aria-labelledby="asked-list"]',
  tabs: '[role=tablist]',
  panel: '[role=tabpanel]',
  after: 'section[aria-labelledby="after-heading"]',
  sheet: '[data-sheet]',
};

/** What is said to screen readers, and who is there: whoever was there when the demo was told is taken for gone in the midst of it. */
const COMES_WHEN_IT_MAY = ['said', 'presence', 'present'];

const ROOMS = ['chair', 'evaluator', 'kominfo', 'lead', 'secretary', 'observer'] as const;
type RoomKey = (typeof ROOMS)[number];
type Drawn = Partial<Record<RoomKey, string>>;

/** What those who read along see of the question at hand. */
const readers = (parts: string): Drawn => ({ evaluator: parts, lead: parts, observer: parts });
/** What all see, whatever room they are in. */
const everyone = (parts: string): Drawn => Object.fromEntries(ROOMS.map((who) => [who, parts]));

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
/** Somebody of Dinas Kominfo beside its head. */
let colleague: Visitor;
const as = {} as Record<RoomKey | 'bappeda' | 'admin', Acting>;
let held: Held;
let asked: Asked;
/** The answers to it, of Dinas Kominfo and Bappeda. */
let answers: { kominfo: { id: string; revision: number }; bappeda: { id: string; revision: number } };
let correction: { id: string };

const read = async () => (await must<{ session: Held }>(client, HELD, { id: demo.sessions.live })).session;

beforeAll(async () => {
  demo = await startDemo();
  for (const who of [...ROOMS, 'bappeda', 'admin'] as const) {
    const acting = await actingAs(demo, who);
    as[who] = acting.act;
    if (who === 'chair') client = acting.client;
  }
  held = await read();
  await as.admin('grantSeat', {
    ...{ ...inSession(), email: 'admin@demo.test', name: 'Staf', office: 'Staf Kominfo' },
    ...{ role: 'AGENCY_STAFF', agencyId: agency('Kominfo') },
  });
  for (const who of ROOMS) windows[who] = await enter(who);
  colleague = await enter('admin');
  for (const { page } of [...Object.values(windows), colleague]) await untilHeld(page, 'people.length > 0');
  for (const who of ROOMS) await windows[who].page.waitForLoadState('networkidle');
  held = await read();
  for (const who of ROOMS) await hasDrawn(windows[who].page, held.eventNumber);
});
afterAll(() => demo.stop());

async function enter(who: RoomKey | 'admin'): Promise<Visitor> {
  const visitor = await demo.enter(who);
  // Clocks that stand, so that no minute that passes is taken for the event.
  await visitor.page.clock.setFixedTime(new Date());
  await countRenders(visitor.page);
  await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  return visitor;
}

const agency = (name: string) => held.agencies.find(({ shortName }) => shortName === name)?.id ?? '';
const seatId = (office: string) => held.seats.find((seat) => seat.office === office)?.id;
const speakerSeatId = () => seatId('Kepala Bappeda');
const inSession = () => ({ sessionId: demo.sessions.live });
const ask = (text: string, names: string[]) =>
  as.chair<Asked>('askQuestion', { ...inSession(), text, agencyIds: names.map(agency) });
const answerOf = (question: Asked, name: string) => {
  const found = question.answers.find(({ agencyId }) => agencyId === agency(name));
  if (!found) throw new Error(`${name} was not asked`);
  return found;
};
/** Waits until every room has drawn what happened so far, and forgets it. */
const allDrawn = async () => {
  const { eventNumber } = await read();
  for (const who of ROOMS) await hasDrawn(windows[who].page, eventNumber);
  for (const who of ROOMS) await forgetRenders(windows[who].page);
};
/** The minutes of Smart Economy as they are now. */
const economy = async () => {
  const { minutes, agendaItems } = await read();
  const found = minutes.find(({ dimensionId }) => dimensionId === agendaItems[2]?.dimension.id);
  return { minutesId: found?.id, revision: found?.revision };
};
/** Forgets what was drawn so far where nothing has happened that is still to be heard. */
const forgetAll = async () => {
  for (const who of ROOMS) await untilHeld(windows[who].page, 'true');
  for (const who of ROOMS) await forgetRenders(windows[who].page);
};
/** Waits until every room has heard something of who is there. */
const allHear = async (what: string) => {
  for (const who of ROOMS) await untilHeld(windows[who].page, what);
};
const field = ({ page }: Visitor) => page.locator('[data-answer-field]');
const toNewestQuestion = ({ page }: Visitor) => page.locator('nav[class*="_others_"] button').last().click();
const text = ({ page }: Visitor) => page.locator('[contenteditable=true][role=textbox]');
/** The draft of Dinas Kominfo as its head's room holds it. */
const draftIs = (words: string) =>
  untilHeld(windows.kominfo.page, `room.drafts['${answers.kominfo.id}']?.text === ${JSON.stringify(words)}`);
/** What the secretary typed is stored. */
const stored = () =>
  untilHeld(
    windows.secretary.page,
    `/tersimpan/.test(document.querySelector('[role=toolbar] > span').textContent)`,
  );
/** No answer in the chair's sight waits for being looked at, which takes a while and draws its row again. */
const allSeen = () =>
  untilHeld(
    windows.chair.page,
    `[...document.querySelectorAll('[data-answer][class*="_unseen_"]')].every(
      (row) => row.getBoundingClientRect().top >= row.closest('[data-sheet]').getBoundingClientRect().bottom)`,
  );
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
      kominfo: 'agenda arrival asked others',
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
    { ...readers('question'), chair: 'question', kominfo: 'arrival asked others', secretary: 'stream text' },
  ],
  [
    'a colleague begins to write an answer',
    async () => {
      for (const each of [colleague, windows.kominfo]) await toNewestQuestion(each);
      await field(colleague).focus();
      await allDrawn();
      await field(colleague).press('D');
      await allHear('people.some(({ writing }) => writing?.answerId)');
    },
    { ...readers('answers'), chair: 'ledger', kominfo: 'form', secretary: '' },
  ],
  [
    'they go on, and what they wrote is saved for their agency',
    async () => {
      await field(colleague).press('u');
      await draftIs('Du');
    },
    { ...everyone(''), kominfo: 'form' },
  ],
  [
    'they leave the field',
    async () => {
      await field(colleague).blur();
      await allHear('people.every(({ writing }) => !writing)');
    },
    { ...readers('answers'), chair: 'ledger', kominfo: 'form', secretary: '' },
  ],
  [
    'the head of the agency writes',
    async () => {
      await field(windows.kominfo).focus();
      await field(windows.kominfo).press('End');
      await allDrawn();
      await field(windows.kominfo).press('a');
      await allHear('people.some(({ writing }) => writing?.answerId)');
    },
    { ...readers('answers'), chair: 'ledger', kominfo: 'form', secretary: '' },
  ],
  [
    'and goes on, and has it saved',
    async () => {
      await field(windows.kominfo).press('s');
      await draftIs('Duas');
    },
    { ...everyone(''), kominfo: 'form' },
  ],
  [
    'an agency answers',
    async () => {
      const { id: answerId, revision } = answers.kominfo;
      await field(windows.kominfo).blur();
      await allHear('people.every(({ writing }) => !writing)');
      await allDrawn();
      answers.kominfo = await as.kominfo('submitAnswer', { answerId, revision, text: 'Dua belas.' });
    },
    {
      ...readers('answers question'),
      chair: 'ledger question',
      kominfo: 'answering arrival asked current form others own task',
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
    async () => {
      await allSeen();
      await allDrawn();
      await as.secretary('captureStatement', {
        ...{ ...inSession(), moment: 'DIMENSION', dimensionId: held.currentDimensionId },
        ...{ speakerSeatId: speakerSeatId(), text: 'Terima kasih.' },
      });
    },
    { ...readers('statements'), chair: 'statements', kominfo: '', secretary: 'checks stream' },
  ],
  [
    'a question is withdrawn',
    async () => {
      const { id: questionId, revision } = await ask('Bagaimana?', ['Perdagangan']);
      await allDrawn();
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
    'somebody leaves',
    async () => {
      // Whoever was there when the demo was told is taken for gone after a while.
      await as.bappeda('recordArrival', inSession());
      await allDrawn();
      await as.bappeda('recordDeparture', inSession());
    },
    { ...everyone('presence present'), secretary: 'present' },
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
    'the secretary writes in the minutes',
    async () => {
      await text(windows.secretary).focus();
      await forgetAll();
      await text(windows.secretary).press('R');
      await stored();
    },
    // The first key makes undoing possible.
    { chair: '', evaluator: '', secretary: 'saved tools' },
  ],
  [
    'and goes on writing',
    async () => {
      await text(windows.secretary).press('i');
      await stored();
    },
    { chair: '', evaluator: '', secretary: 'saved' },
  ],
  [
    'what was written is saved for those who may read drafts',
    async () => {
      const { revision } = await economy();
      await text(windows.secretary).press('s');
      await stored();
      await forgetAll();
      await expect.poll(async () => (await economy()).revision, { timeout: 60_000 }).not.toBe(revision);
    },
    { chair: '', evaluator: '', secretary: '' },
  ],
  [
    'the session is paused',
    () => as.chair('pauseSession', { ...inSession(), reason: 'Sebentar' }),
    {
      ...readers('agenda band clock dimension standing'),
      kominfo: 'agenda band clock standing',
      chair: 'acts agenda band clock composer dimension question queue standing',
      secretary: 'band clock standing stream',
    },
  ],
  [
    'and resumed',
    () => as.chair('resumeSession', inSession()),
    {
      ...readers('agenda band clock dimension standing'),
      kominfo: 'agenda band clock standing',
      chair: 'acts agenda band clock composer dimension question queue standing',
      secretary: 'band clock standing stream',
    },
  ],
  [
    'a hand is raised',
    async () => {
      await windows.kominfo.page.getByRole('button', { name: 'Angkat tangan' }).click();
      await allHear('people.some(({ hand }) => hand)');
    },
    { ...readers('hands'), chair: 'hands', kominfo: 'acts hands', secretary: '' },
  ],
  [
    'it is given the turn to speak',
    () => as.chair('giveTurn', { ...inSession(), seatId: seatId('Kepala Dinas Kominfo') }),
    {
      ...readers('clock hands speaks'),
      chair: 'clock hands speaks',
      kominfo: 'acts band clock hands speaks',
      secretary: 'capture clock stream',
    },
  ],
  [
    'and has spoken',
    () => as.chair('giveTurn', { ...inSession(), seatId: null }),
    { ...readers('speaks'), chair: 'speaks', kominfo: 'band speaks', secretary: 'capture' },
  ],
  [
    'the next dimension is entered',
    () => as.chair('enterDimension', { ...inSession(), dimensionId: held.agendaItems[3]?.dimension.id }),
    {
      lead: 'agenda coverage dimension earlier sheet statements',
      observer: 'agenda coverage dimension earlier sheet statements',
      evaluator: 'agenda composer coverage dimension due earlier queue sheet statements',
      chair: 'agenda composer coverage dimension due queue sheet statements',
      kominfo: 'agenda current task',
      secretary: 'capture checks dimensions stream tools',
    },
  ],
  [
    'minutes are ready',
    async () => as.secretary('readyMinutes', await economy()),
    { chair: 'agenda', evaluator: '', lead: '', kominfo: 'answering nothing own tabs' },
  ],
  [
    'a correction is proposed, with the minutes open in three rooms',
    async () => {
      const { chair, kominfo } = windows;
      await chair.page.getByRole('button', { name: 'Smart Economy' }).first().click();
      await chair.page.getByRole('button', { name: 'Baca risalah' }).click();
      await chair.page.getByRole('heading', { name: /Smart Economy/ }).waitFor();
      await kominfo.page.getByRole('tab', { name: /Risalah/ }).click();
      await kominfo.page
        .getByRole('tabpanel')
        .getByRole('button', { name: /Smart Economy/ })
        .click();
      await kominfo.page.getByRole('button', { name: 'Semua risalah' }).waitFor();
      await forgetAll();
      const { minutesId } = await economy();
      const words = { answerId: answers.kominfo.id, text: 'Dua belas pasar.' };
      correction = await as.kominfo('proposeCorrection', { minutesId, ...words });
    },
    { chair: 'corrections finality', evaluator: '', kominfo: 'panel', secretary: 'corrections stream' },
  ],
  [
    'it is accepted',
    () => as.chair('decideCorrection', { correctionId: correction.id, accept: true }),
    {
      chair: 'corrections finality text',
      ...{ evaluator: '', lead: '' },
      kominfo: 'own panel',
      secretary: 'corrections stream text',
    },
  ],
  [
    'somebody who spoke agrees to the minutes',
    async () => as.kominfo('agreeToMinutes', await economy()),
    { chair: 'finality', evaluator: '', lead: '', kominfo: 'panel tabs', secretary: 'agreed stream' },
  ],
  [
    'and somebody else',
    async () => as.bappeda('agreeToMinutes', await economy()),
    { chair: 'finality', evaluator: '', lead: '', kominfo: '', secretary: 'agreed stream' },
  ],
  [
    'the session is closed',
    async () => {
      await windows.chair.page.getByRole('button', { name: /^Kembali ke/ }).click();
      await forgetAll();
      await as.chair('closeSession', inSession());
    },
    // Where composer, promises or the way to the e-mails come and go, the page around them is laid out anew.
    {
      chair: 'acts after agenda clock coverage dimension due frame queue standing statements',
      evaluator: 'acts after agenda clock coverage dimension due frame queue standing',
      kominfo: 'acts clock nothing own panel standing',
      lead: 'acts after agenda clock coverage dimension standing',
      observer: 'after agenda clock coverage dimension standing',
      secretary: 'capture clock dimensions frame queue standing stream text',
    },
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
      const named = expected[who].split(' ');
      drawn[who] = (await drawnIn(page, PLACES))
        .filter((place) => !COMES_WHEN_IT_MAY.includes(place) || named.includes(place))
        .join(' ');
    }
    expect(drawn).toEqual(expected);
  });
});

import { Answer } from '@risalah/server/answer/answer.entity';
import { Question } from '@risalah/server/question/question.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../support/newId.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const ANSWER = 'Transaksi nontunai naik, dan pedagang dibina setiap bulan.';
const REVOKE = 'mutation ($input: RevokeSeatInput!) { revokeSeat(input: $input) { id } }';
const WITHDRAW = 'mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) { id } }';
const ASK = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }';

/** Carries out an act as whoever sits at a window, past its screens. */
const actAs = async ({ page }: Visitor, query: string, input: Record<string, unknown>): Promise<void> => {
  const came = await page.evaluate(
    async ([document, given]) => {
      const body = JSON.stringify({ query: document, variables: { input: given } });
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json() as Promise<object>;
    },
    [query, { mutationId: newId(), ...input }] as const,
  );
  expect(came).not.toHaveProperty('errors');
};

const fieldOf = ({ page }: Visitor) => page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ });

/** The head answers what is asked, without a line. */
const answerWithoutLine = async (head: Visitor) => {
  await head.goTo(`/sessions/${demo.sessions.live}`);
  await fieldOf(head).waitFor();
  await head.cut();
  await fieldOf(head).fill(ANSWER);
  await head.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await head.page.getByText('Menunggu sambungan').first().waitFor();
};

const unsentOf = ({ page }: Visitor) => page.getByRole('region', { name: 'Belum diterima server' });

it('an answer to a question that was withdrawn meanwhile stays in the room, with the reason, to be copied or sent again', async () => {
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const chair = await demo.enter('chair');
  const { page } = kominfo;
  await answerWithoutLine(kominfo);

  const em = demo.app.services.fork();
  const { agencyId } = await em.findOneOrFail(Seat, {
    ...{ session: demo.sessions.live, person: { email: 'kominfo@demo.test' } },
  });
  const { question } = await em.findOneOrFail(Answer, { agencyId, state: 'AWAITED' });
  const { id: questionId, revision, dimensionId } = await em.findOneOrFail(Question, question.id);
  await actAs(chair, WITHDRAW, { questionId, revision, reason: 'Sudah terjawab' });

  await kominfo.restore();
  const list = unsentOf(kominfo);
  const show = list.getByRole('button', { name: 'Lihat', exact: true });
  await show.click();
  await list.getByText('Pertanyaan ini sudah ditarik.').waitFor();
  await list.getByText(ANSWER).waitFor();
  await takePictures([kominfo], 'unsent-withdrawn');
  await expectAccessible(kominfo, 'an answer to a withdrawn question');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await list.getByRole('button', { name: 'Salin teks' }).click();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ANSWER);
  await list.getByRole('button', { name: 'Kirim ulang' }).click();
  await list.getByText('Pertanyaan ini sudah ditarik.').waitFor();
  await page.reload();
  await show.click();
  await list.getByText(ANSWER).waitFor();
  await list.getByRole('button', { name: 'Buang' }).click();
  await list.waitFor({ state: 'detached' });
  const asked = { sessionId: demo.sessions.live, dimensionId, agencyIds: [agencyId] };
  await actAs(chair, ASK, { ...asked, text: 'Bagaimana transaksi nontunai?' });
  await fieldOf(kominfo).waitFor();
  await Promise.all([kominfo.leave(), chair.leave()]);
});

it('words that were refused after their room was gone are still in reach, with the reason, to be copied or sent again', async () => {
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const admin = await demo.enter('admin');
  const { page } = kominfo;
  await answerWithoutLine(kominfo);

  const me = await demo.app.services
    .fork()
    .findOneOrFail(Seat, { session: demo.sessions.live, person: { email: 'kominfo@demo.test' } });
  await actAs(admin, REVOKE, { seatId: me.id });

  await kominfo.restore();
  const list = unsentOf(kominfo);
  await list.getByText('Ditolak').waitFor();
  await list.getByText(ANSWER).waitFor();
  await kominfo.goTo('/');
  await list.getByText(ANSWER).waitFor();
  await takePictures([kominfo], 'unsent');
  await expectAccessible(kominfo, 'what was not sent');
  await list.getByRole('button', { name: 'Kirim ulang' }).click();
  await list.getByText('Ditolak').waitFor();
  await list.getByRole('button', { name: 'Buang' }).click();
  await list.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  expect(await list.count()).toBe(0);
});

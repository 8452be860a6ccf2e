import { Seat } from '@risalah/server/seat/seat.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../support/newId.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const ANSWER = 'Transaksi nontunai naik, dan pedagang dibina setiap bulan.';
const REVOKE = 'mutation ($input: RevokeSeatInput!) { revokeSeat(input: $input) { id } }';

it('words that were refused after their room was gone are still in reach, with the reason, to be copied or sent again', async () => {
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const admin = await demo.enter('admin');
  const { page } = kominfo;
  await kominfo.goTo(`/sessions/${demo.sessions.live}`);
  const field = page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ });
  await field.waitFor();
  await kominfo.cut();
  await field.fill(ANSWER);
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText('Menunggu sambungan').first().waitFor();

  const me = await demo.app.services
    .fork()
    .findOneOrFail(Seat, { session: demo.sessions.live, person: { email: 'kominfo@demo.test' } });
  const revoked = await admin.page.evaluate(
    async ([query, input]) => {
      const body = JSON.stringify({ query, variables: { input } });
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json();
    },
    [REVOKE, { mutationId: newId(), seatId: me.id }] as const,
  );
  expect(revoked).toMatchObject({ data: { revokeSeat: { id: me.id } } });

  await kominfo.restore();
  const list = page.getByRole('region', { name: 'Belum diterima server' });
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

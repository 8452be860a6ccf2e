import { Seat } from '@risalah/server/seat/seat.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sticksOutAt, WIDTHS } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

it('a panel member who is seated as secretary too sees both offices, and goes from one room to the other', async () => {
  const em = demo.app.services.fork();
  const seat = await em.findOneOrFail(
    Seat,
    {
      session: demo.sessions.live,
      role: 'EVALUATOR',
      revokedAt: null,
      person: { email: { $like: 'evaluator%' } },
    },
    { populate: ['person'] },
  );
  const person = await em.findOneOrFail(Person, seat.person.id);
  const administrator = await demo.enter('admin');
  await administrator.goTo(`/workspace/sessions/${demo.sessions.live}`);
  const { page: preparing } = administrator;
  await preparing.getByRole('button', { name: 'Tambah kursi…' }).click();
  const form = preparing.getByRole('form', { name: 'Tambah kursi…' });
  await form.getByLabel('Peran', { exact: true }).selectOption({ label: 'Sekretaris' });
  await form.getByLabel('Email', { exact: true }).fill(person.email);
  await form.getByLabel('Nama di risalah', { exact: true }).fill(person.name);
  await form.getByLabel('Jabatan', { exact: true }).fill('Sekretaris 9');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await preparing.getByRole('row').filter({ hasText: 'Sekretaris 9' }).waitFor();

  const member = await demo.enter('evaluator');
  const { page } = member;
  await member.goTo(`/sessions/${demo.sessions.live}`);
  const toPanel = page.getByRole('link', { name: 'Ke ruang panel' });
  await toPanel.waitFor();
  await page.getByText(`${seat.office}, Sekretaris 9`).waitFor();
  for (const width of WIDTHS) expect(await sticksOutAt(member, width), `${width} px`).toEqual([]);
  await member.resize(1440);
  await takePictures([member], 'several-seats');
  await toPanel.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Antrean panel/ }).waitFor();
  // It stays so when the page is opened anew.
  await page.reload();
  await page.getByRole('link', { name: 'Ke ruang sekretaris' }).click();
  await toPanel.waitFor();
  expect(member.faults).toEqual([]);
});

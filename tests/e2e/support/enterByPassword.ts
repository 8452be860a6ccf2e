import { hashPassword } from '@risalah/server/access/passwords';
import { DEMO_PASSWORD } from '@risalah/server/demo/demoAccounts';
import { emailOf, type PersonKey } from '@risalah/server/demo/people';
import { Person } from '@risalah/server/workspace/person.entity';
import type { Demo } from './startDemo.ts';
import { Visitor } from './visitor.ts';

/** Gives somebody of the demo for whom there is no link the password of the demo; returns their address. */
export async function givePassword(demo: Demo, who: PersonKey): Promise<string> {
  const em = demo.app.services.fork();
  const person = await em.findOneOrFail(Person, { email: emailOf(who) });
  person.passwordHash = await hashPassword(DEMO_PASSWORD);
  await em.flush();
  return person.email;
}

/** Somebody of the demo for whom there is no link: they get a password and sign in by it, to the session that is live. */
export async function enterByPassword(demo: Demo, who: PersonKey): Promise<Visitor> {
  const email = await givePassword(demo, who);
  const origin = demo.address('bappeda').replace('bappeda', who.toLowerCase());
  const visitor = await Visitor.open(demo.browser, origin, who);
  await visitor.goTo(`/sign-in?to=/sessions/${demo.sessions.live}`);
  await visitor.page.getByLabel('Email').fill(email);
  await visitor.page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD);
  await visitor.page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return visitor;
}

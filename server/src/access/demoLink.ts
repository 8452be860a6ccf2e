import type { RequestHandler } from 'express';
import type { Services } from '../context.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/demoAccounts.ts';
import { Person } from '../workspace/person.entity.ts';
import { setCookie } from './cookies.ts';
import { beginSignIn } from './signIns.ts';

/** Signs a person of the demo in by a click on `/demo/<key>`; the handler must be mounted in the demo only. */
export function demoLink(services: Services): RequestHandler {
  return async (req, res) => {
    const em = services.fork();
    const account = DEMO_ACCOUNTS.find(({ key }) => key === req.params.name);
    const person = account && (await em.findOne(Person, { email: account.email }));
    if (!person) {
      res.sendStatus(404);
      return;
    }
    const { token } = await beginSignIn(em, person.id, services.now(), { subject: 'demo', address: req.ip });
    setCookie(services.config, { req, res }, token);
    res.redirect(303, '/');
  };
}

/** The links of the demo as the terminal shows them: each on a host of its own, so that each window is one person. */
export function describeDemo(port: number): string {
  const widest = Math.max(...DEMO_ACCOUNTS.map(({ label }) => label.length));
  const lines = DEMO_ACCOUNTS.map(
    ({ key, label, email }) =>
      `  ${label.padEnd(widest)}  http://${key}.localhost:${port}/demo/${key}  (${email})`,
  );
  return [
    '',
    'Demo: one click signs you in. Each link is another person, so open several side by side.',
    ...lines,
  ]
    .concat('', `  Password of every demo account: ${DEMO_PASSWORD}`, '')
    .join('\n');
}

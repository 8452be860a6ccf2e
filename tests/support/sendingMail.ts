import type { SmtpSettings } from '@risalah/server/mail/mailSettings';
import type { SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, vi } from 'vitest';
import { standings } from './mailing.ts';
import { type MailServer, startMailServer } from './mailServer.ts';
import { type Stage, setStage } from './stage.ts';
import { anApp } from './testApp.ts';

/** How long a test waits for what the sender does by itself. */
export const WAITING = { timeout: 30_000, interval: 20 };
/** Where the people of these tests find the program. */
export const ORIGIN = 'https://risalah.uji.test';
/** Where mail for the head goes. */
export const HEAD = 'head@uji.test';
/** Where mail for the staff goes. */
export const STAFF = 'staff@uji.test';
/** Longer than any wait between attempts, and short enough for everybody to stay signed in. */
export const HALF_A_DAY = 11 * 3_600_000;

/** A mail server that is stopped when the test is done. */
export async function aMailServer(options?: SMTPServerOptions): Promise<MailServer> {
  const server = await startMailServer(options);
  onTestFinished(() => server.stop());
  return server;
}

/** Settings that send to that mail server. */
export const smtpOf = ({ host, port }: MailServer, more: Partial<SmtpSettings> = {}): SmtpSettings => ({
  ...{ host, port, from: 'Risalah <risalah@uji.test>', tls: 'offered' },
  ...more,
});

/** A stage whose server sends to that mail server, looking at its queue without rest. */
export async function sendingTo(smtp: SmtpSettings, silence = 10_000): Promise<Stage> {
  return setStage(await anApp({ smtp, publicOrigin: ORIGIN, mailPace: { look: 20, silence } }));
}

/** Waits until so many e-mails stand so. */
export const until = (stage: Stage, wanted: Awaited<ReturnType<typeof standings>>) =>
  vi.waitFor(async () => expect(await standings(stage)).toEqual(wanted), WAITING);

/** Waits until the mail server was asked so often to take mail for the head. */
export const asked = (server: MailServer, times: number) =>
  vi.waitFor(() => expect(server.asked.get(HEAD)).toBe(times), WAITING);

import { MAIL_PACE } from '@risalah/server/mail/mailPace';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { expect, it, onTestFinished, vi } from 'vitest';
import { must } from '../support/client.ts';
import { finalise, promise, standings, storedMails } from '../support/mailing.ts';
import { startMailServer } from '../support/mailServer.ts';
import { act, CAST, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

const WAITING = { timeout: 30_000, interval: 20 };

it('[L8] minutes are mailed a few times more where the document that it carries cannot be made, then not, which everyone who sees it is told', async () => {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const { host, port } = server;
  const smtp = { host, port, from: 'Risalah <risalah@uji.test>', tls: 'offered' } as const;
  const stage = await setStage(await anApp({ smtp, mailPace: { look: 20 } }));
  const until = (wanted: Awaited<ReturnType<typeof standings>>) =>
    vi.waitFor(async () => expect(await standings(stage)).toEqual(wanted), WAITING);
  const em = stage.app.em();
  // A picture that is none: whatever the form lets in, the row may have been damaged since.
  await em.nativeUpdate(Programme, {}, { logo: Buffer.from('bukan gambar') });
  await promise(stage);
  await finalise(stage);
  const minutes = async () => [...(await storedMails(stage, 'MINUTES')).values()];
  const everyone = Object.keys(CAST).length;
  for (const attempts of [1, 2]) {
    await vi.waitFor(
      async () =>
        expect((await minutes()).map(({ state, attempts: of }) => [state, of])).toEqual(
          Array.from({ length: everyone }, () => ['QUEUED', attempts]),
        ),
      WAITING,
    );
    stage.app.clock.advance(MAIL_PACE.firstWait * 2 ** attempts);
  }
  // The others went out meanwhile.
  await until({ FAILED: everyone, SENT: 4 });
  const { session } = await must<{ session: { mails: { state: string; reply: string | null }[] } }>(
    stage.as.secretary,
    'query ($id: ID!) { session(id: $id) { mails { state reply } } }',
    { id: stage.sessionId },
  );
  expect(session.mails.filter(({ state }) => state === 'FAILED').map(({ reply }) => reply)).toEqual(
    Array.from({ length: everyone }, () => 'DOCUMENT_FAILED'),
  );
  // And a secretary has it sent once the reason is gone.
  await em.nativeUpdate(Programme, {}, { logo: null });
  const [first] = await minutes();
  await act(stage, 'secretary', 'resendMail', { mailId: first?.id });
  await until({ FAILED: everyone - 1, SENT: 5 });
});

import { readSmtp } from '@risalah/server/mail/mailSettings';
import { generate } from 'selfsigned';
import { describe, expect, it, vi } from 'vitest';
import { promise, storedMails } from '../support/mailing.ts';
import { aMailServer, sendingTo, smtpOf, until, WAITING } from '../support/sendingMail.ts';

describe('the way to the mail server', () => {
  it('[L12] is encrypted and signed in where its settings say so, and never open instead', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    const seen: unknown[] = [];
    const server = await aMailServer({
      ...{ cert, key, disabledCommands: [], authOptional: false },
      onAuth({ username, password }, { secure }, callback) {
        seen.push({ username, password, secure });
        if (password === 'benar') callback(null, { user: username });
        else callback(Object.assign(new Error('no'), { responseCode: 535 }));
      },
    });
    const known = { tls: 'required', user: 'risalah', tlsOptions: { ca: cert } } as const;
    const stage = await sendingTo(smtpOf(server, { ...known, password: 'benar' }));
    await promise(stage);
    await until(stage, { SENT: 2 });
    expect(seen[0]).toEqual({ username: 'risalah', password: 'benar', secure: true });

    // A wrong password is a fault of the settings, not of the e-mail.
    const wrong = await sendingTo(smtpOf(server, { ...known, password: 'salah' }));
    await promise(wrong);
    await vi.waitFor(async () => {
      for (const mail of (await storedMails(wrong)).values())
        expect(mail).toMatchObject({ state: 'QUEUED', replyCode: 535 });
    }, WAITING);

    const open = await aMailServer();
    const refusing = await sendingTo(smtpOf(open, { ...known, password: 'benar' }));
    await promise(refusing);
    const foreign = await sendingTo(smtpOf(server, { tls: 'required', user: 'risalah', password: 'benar' }));
    await promise(foreign);
    for (const stageOf of [refusing, foreign])
      await vi.waitFor(async () => {
        for (const mail of (await storedMails(stageOf)).values())
          expect(mail).toMatchObject({ state: 'QUEUED', attempts: 1 });
      }, WAITING);
    expect(open.asked.size).toBe(0);
    expect(seen.filter((each) => (each as { password: string }).password === 'benar')).toHaveLength(2);
  });

  it('[L12] is read from the environment, and complained about where it does not fit together', () => {
    const host = { RISALAH_SMTP_HOST: 'surel.test', RISALAH_SMTP_FROM: 'a@b.test' };
    expect(readSmtp({})).toBeUndefined();
    expect(readSmtp(host)).toMatchObject({
      host: 'surel.test',
      port: 587,
      tls: 'required',
      from: 'a@b.test',
    });
    expect(readSmtp({ ...host, RISALAH_SMTP_PORT: '465' })).toMatchObject({ tls: 'wrapped' });
    expect(() => readSmtp({ RISALAH_SMTP_HOST: 'surel.test' })).toThrow('RISALAH_SMTP_FROM');
    expect(() => readSmtp({ ...host, RISALAH_SMTP_PORT: 'x' })).toThrow('is not a port');
    expect(() => readSmtp({ ...host, RISALAH_SMTP_TLS: 'maybe' })).toThrow('is none of');
    expect(() => readSmtp({ ...host, RISALAH_SMTP_USER: 'a' })).toThrow('both, or neither');
  });
});

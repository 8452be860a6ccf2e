import type { EntityManager } from '@mikro-orm/core';
import { MailState } from '@risalah/shared';
import type { Logger } from 'pino';
import { composeMail } from './composeMail.ts';
import { handOver } from './handOver.ts';
import type { Mail } from './mail.entity.ts';
import { MAIL_PACE, type MailPace } from './mailPace.ts';
import { claimMail, dueMails, noteHandOver, settleHalfSent, storeResult } from './mailQueue.ts';
import type { SmtpSettings } from './mailSettings.ts';

/** How many e-mails are handed over at once. */
const AT_ONCE = 4;

/** What sending needs of the server. */
export interface MailSenderParts {
  smtp: SmtpSettings;
  origin?: string;
  pace?: Partial<MailPace>;
  fork: () => EntityManager;
  now: () => Date;
  log: Logger;
}

/**
 * Sends what is queued until it is stopped, which waits for the attempts under way. Each attempt is stored before it begins and
 * before it ends the message, so that no e-mail goes out twice by itself, whenever the process is killed.
 */
export function startMailSender(parts: MailSenderParts): () => Promise<void> {
  const pace = { ...MAIL_PACE, ...parts.pace };
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    await settleHalfSent(parts.fork());
    while (!signal.aborted) {
      const mails = await dueMails(parts.fork(), parts.now(), AT_ONCE);
      await Promise.all(mails.map((mail) => attempt(parts, pace, mail, signal)));
      if (mails.length < AT_ONCE) await rest(pace.look, signal);
    }
  };
  const keepRunning = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await run();
      } catch (error) {
        // A full disk or a locked database passes; what was half sent is settled when it begins again.
        parts.log.error({ err: error }, 'mail: the queue could not be worked on');
        await rest(pace.firstWait, signal);
      }
    }
  };
  const ended = keepRunning();
  return () => {
    stopping.abort();
    return ended;
  };
}

async function attempt(
  { smtp, origin, fork, now, log }: MailSenderParts,
  pace: MailPace,
  due: Mail,
  signal: AbortSignal,
): Promise<void> {
  const claimed = await claimMail(fork(), due);
  if (!claimed) return;
  const { mail, to } = claimed;
  const handed = await composeMail(mail, to, { from: smtp.from, origin }).then(
    (composed) =>
      handOver(composed, {
        ...{ smtp, silence: pace.silence, signal },
        beforeEnd: () => noteHandOver(fork(), claimed, now()),
      }),
    // One that cannot be written must not keep the others waiting.
    (error: Error) => ({ kind: 'REFUSED', code: null, reply: error.message }) as const,
  );
  const state = await storeResult(fork(), claimed, handed, { now: now(), pace, random: Math.random() });
  if (state !== MailState.SENT)
    log.warn({ mailId: mail.id, state, code: handed.code, attempts: mail.attempts }, 'mail: not sent');
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

import type { EntityManager } from '@mikro-orm/core';
import { MailKind, MailState, Refusal } from '@risalah/shared';
import type { Logger } from 'pino';
import type { Composed } from './composed.ts';
import { composeMail } from './composeMail.ts';
import { type Handed, handOver } from './handOver.ts';
import type { Mail } from './mail.entity.ts';
import type { MailDocuments } from './mailDocuments.ts';
import { MAIL_PACE, type MailPace } from './mailPace.ts';
import { type Claimed, claimMail, dueMails, noteHandOver, settleHalfSent, storeResult } from './mailQueue.ts';
import type { SmtpSettings } from './mailSettings.ts';

/** How many e-mails are handed over at once. */
const AT_ONCE = 4;

/** What sending needs of the server. */
export interface MailSenderParts {
  smtp: SmtpSettings;
  origin?: string;
  pace?: Partial<MailPace>;
  documents: MailDocuments;
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

/** How often a document is tried that an e-mail carries: each failure may have cost a minute of a thread. */
const DOCUMENT_ATTEMPTS = 3;

/** The e-mail as it goes over the wire; put off while what it carries cannot be made, as when all threads are busy. */
async function write(
  { smtp, origin, documents, log }: MailSenderParts,
  { mail, to }: Claimed,
): Promise<Composed | Handed> {
  try {
    const document = await documents(mail, to).catch((error: Error) => {
      if (error instanceof Refusal && error.code !== 'DOCUMENT_FAILED') throw error;
      log.error({ err: error, mailId: mail.id }, 'mail: its document could not be made');
      return null;
    });
    if (document === null && mail.kind === MailKind.MINUTES) {
      const kind = mail.attempts < DOCUMENT_ATTEMPTS ? 'PUT_OFF' : 'REFUSED';
      return { kind, code: null, reply: 'DOCUMENT_FAILED' };
    }
    return await composeMail(mail, to, document, { from: smtp.from, origin });
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'PUT_OFF', code: null, reply: error.code };
    throw error;
  }
}

async function attempt(
  parts: MailSenderParts,
  pace: MailPace,
  due: Mail,
  signal: AbortSignal,
): Promise<void> {
  const { smtp, fork, now, log } = parts;
  const claimed = await claimMail(fork(), due);
  if (!claimed) return;
  const { mail } = claimed;
  const handed = await write(parts, claimed).then(
    (composed) =>
      'bytes' in composed
        ? handOver(composed, {
            ...{ smtp, silence: pace.silence, signal },
            beforeEnd: () => noteHandOver(fork(), claimed, now()),
          })
        : composed,
    // One that cannot be written must not keep the others waiting.
    (error: Error): Handed => ({ kind: 'REFUSED', code: null, reply: error.message }),
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

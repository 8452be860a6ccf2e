import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Composed } from './composed.ts';
import type { SmtpSettings } from './mailSettings.ts';

/** What came of handing an e-mail to the mail server. */
export type Handed =
  | { kind: 'TAKEN'; code: number; reply: string }
  /** Refused for good. */
  | { kind: 'REFUSED'; code: number | null; reply: string }
  /** Not taken now: put off, not reached, not let in. */
  | { kind: 'PUT_OFF'; code: number | null; reply: string }
  /** All of it was sent, and no answer came. */
  | { kind: 'NO_ANSWER'; code: null; reply: string };

/** How one e-mail is handed over. */
export interface HandOver {
  smtp: SmtpSettings;
  /** How long the mail server may be silent, in ms. */
  silence: number;
  /** Called before the message is ended, which is when the mail server may take it; rejects when it must not be. */
  beforeEnd: () => Promise<void>;
  signal: AbortSignal;
}

/** What an error of the connection says. */
interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

const CONNECTING = 30_000;
/** How long an attempt under way may take to end when the server stops, in ms. */
const GRACE = 2_000;
/** Commands whose refusal is about the e-mail, and not about the way to the server. */
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)/;

/**
 * Hands one e-mail to the mail server over a connection of its own. Only a message that was ended can have been taken, so that a
 * connection that breaks before is no doubt; one that breaks after is.
 */
export async function handOver(
  mail: Composed,
  { smtp, silence, beforeEnd, signal }: HandOver,
): Promise<Handed> {
  const connection = new SMTPConnection({
    ...{ host: smtp.host, port: smtp.port, secure: smtp.tls === 'wrapped' },
    ...{ requireTLS: smtp.tls === 'required', tls: smtp.tlsOptions },
    ...{ connectionTimeout: CONNECTING, greetingTimeout: CONNECTING, socketTimeout: silence },
  });
  let stop = () => {};
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('The connection ended')));
    stop = () => void setTimeout(() => reject(new Error('The server is stopping')), GRACE);
  });
  broken.catch(() => undefined);
  signal.addEventListener('abort', stop);
  let ended = false;
  const message = Readable.from(
    (async function* () {
      yield mail.bytes;
      await beforeEnd();
      ended = true;
    })(),
  );
  const sending = async (): Promise<Handed> => {
    await new Promise<void>((done, fail) => connection.connect((error) => (error ? fail(error) : done())));
    const { user, password: pass } = smtp;
    if (user && pass) {
      await new Promise<void>((done, fail) =>
        connection.login({ user, pass }, (error) => (error ? fail(error) : done())),
      );
    }
    const envelope = { from: mail.from, to: [mail.to], size: mail.bytes.length };
    const reply = await new Promise<string>((done, fail) =>
      connection.send(envelope, message, (error, info) => (error ? fail(error) : done(info?.response ?? ''))),
    );
    return { kind: 'TAKEN', code: Number.parseInt(reply, 10) || 250, reply };
  };
  try {
    const handed = await Promise.race([sending(), broken]);
    connection.quit();
    return handed;
  } catch (error) {
    connection.close();
    return judge(error as SmtpError, ended);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function judge(error: SmtpError, ended: boolean): Handed {
  const code = error.responseCode ?? null;
  const reply = error.message;
  if (code === null && ended) return { kind: 'NO_ANSWER', code, reply };
  const aboutTheMail = ABOUT_THE_MAIL.test(error.command ?? '');
  const forGood =
    code === null ? /^E(ENVELOPE|MESSAGE)$/.test(error.code ?? '') : code >= 500 && aboutTheMail;
  return { kind: forGood ? 'REFUSED' : 'PUT_OFF', code, reply };
}

import type { ConnectionOptions } from 'node:tls';

/** The mail server that e-mails are handed to. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** Name and password at the mail server; none where it takes mail of this machine without. */
  user?: string;
  password?: string;
  /** Who e-mails come from: `Risalah <risalah@example.go.id>`. */
  from: string;
  /** TLS from the first byte (`wrapped`, port 465), STARTTLS or nothing (`required`), or as the server offers it. */
  tls: 'wrapped' | 'required' | 'offered';
  /** More for TLS than the system says, such as a certificate authority of one's own. */
  tlsOptions?: ConnectionOptions;
}

const TLS_WORDS = ['wrapped', 'required', 'offered'] as const;
const WRAPPED_PORT = 465;
const SUBMISSION_PORT = 587;

/**
 * Reads RISALAH_SMTP_HOST, _PORT (587), _USER, _PASSWORD, _FROM and _TLS (`required`; `wrapped` on port 465). Undefined
 * without a host. Throws with a sentence for whoever started the server when they do not fit together.
 */
export function readSmtp(env: NodeJS.ProcessEnv): SmtpSettings | undefined {
  const host = env.RISALAH_SMTP_HOST;
  if (!host) return undefined;
  const port = Number(env.RISALAH_SMTP_PORT || SUBMISSION_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`RISALAH_SMTP_PORT=${env.RISALAH_SMTP_PORT} is not a port.`);
  const tls = TLS_WORDS.find((word) => word === env.RISALAH_SMTP_TLS);
  if (env.RISALAH_SMTP_TLS && !tls)
    throw new Error(`RISALAH_SMTP_TLS=${env.RISALAH_SMTP_TLS} is none of ${TLS_WORDS.join(', ')}.`);
  const from = env.RISALAH_SMTP_FROM;
  if (!from?.includes('@'))
    throw new Error(
      'RISALAH_SMTP_HOST needs RISALAH_SMTP_FROM beside it: the address that e-mails come from.',
    );
  const { RISALAH_SMTP_USER: user, RISALAH_SMTP_PASSWORD: password } = env;
  if (Boolean(user) !== Boolean(password))
    throw new Error('RISALAH_SMTP_USER and RISALAH_SMTP_PASSWORD are named both, or neither.');
  return {
    ...{ host, port, from, user: user || undefined, password: password || undefined },
    tls: tls ?? (port === WRAPPED_PORT ? 'wrapped' : 'required'),
  };
}

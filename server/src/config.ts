import { fileURLToPath } from 'node:url';
import type { DestinationStream } from 'pino';
import { type Paces, USUAL_PACES } from './access/paces.ts';
import type { Found } from './db/lookAtDatabase.ts';
import { readS3, type S3Settings } from './evidence/s3Settings.ts';
import type { MailPace } from './mail/mailPace.ts';
import { readSmtp, type SmtpSettings } from './mail/mailSettings.ts';
import type { Pace } from './minutes/together/pace.ts';

/** A provider of OpenID Connect, at which this server is registered with `<origin>/openid/callback`. */
export interface OpenIdSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the button says after "Sign in with". */
  label: string;
}

/** How one server runs. The tests build theirs by hand; `main.ts` reads it from the environment. */
export interface AppConfig {
  /** Folder that holds the database; made when missing. */
  dataFolder: string;
  /** Port to listen on; 0 lets the system choose. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Whether the demo accounts and their links exist. */
  demo: boolean;
  /** File of the private key that seals what becomes final; within the data folder if left out. */
  keyFile?: string;
  /** Origin under which browsers reach the server, when a proxy stands before it: `https://risalah.example.go.id`. */
  publicOrigin?: string;
  /** Folder of the built client; without it only the API is served. */
  clientFolder?: string;
  /** The clock; the system's unless a test brings its own. */
  clock?: () => Date;
  /** How long somebody may be without a connection before they have left the room, in ms; 20 seconds if left out. */
  goneAfter?: number;
  /** How long those who were there when the server stopped have to come back, in ms; a minute if left out. */
  backWithin?: number;
  /** The provider of OpenID Connect that people may sign in with; left out for passwords only. */
  openId?: OpenIdSettings;
  /** The bucket in which evidence lies; left out, it lies in the data folder. */
  s3?: S3Settings;
  /** The mail server; left out, e-mails wait in the queue. The demo sends none, since its people do not exist. */
  smtp?: SmtpSettings;
  /** What differs from the usual pace at which e-mails are sent. */
  mailPace?: Partial<MailPace>;

  /** What differs from the usual pace at which minutes that are written together are read, kept and compacted. */
  minutesPace?: Partial<Pace>;
  /** Whether anybody may ask about the schema; yes if left out. */
  introspection?: boolean;
  /** How much one person, or one address that is not signed in, may ask of the server; without bounds if left out. */
  paces?: Paces;
  /** Where traces are sent by OTLP over HTTP; none are made if left out. */
  tracesUrl?: string;
  /** Secret that Prometheus sends as a bearer token; without it only this machine reads the metrics. */
  metricsToken?: string;
  /** Least severe level that is logged: `info`, `warn`, `silent`, … */
  logLevel?: string;
  /** Where the log goes; the standard output if left out. */
  logTo?: DestinationStream;
}

/**
 * Reads the environment: PORT (4000), HOST, RISALAH_DATA (./data), RISALAH_KEY, RISALAH_DEMO (0 for none),
 * RISALAH_ORIGIN, RISALAH_LOG (level), RISALAH_INTROSPECTION (0 for none), RISALAH_METRICS_TOKEN, RISALAH_OPENID_*, RISALAH_SMTP_*, RISALAH_S3_* and OTEL_EXPORTER_OTLP_*. Throws with a sentence for whoever started it when these do not fit what the data folder holds.
 */
export function readConfig(env: NodeJS.ProcessEnv, found: Found): AppConfig {
  if (env.DATABASE_URL) {
    throw new Error(
      'DATABASE_URL is set, but this version keeps its data in a folder only. Unset it to go on.',
    );
  }
  const demoWanted = env.RISALAH_DEMO !== '0';
  if (!demoWanted && found === 'demo') {
    // Its accounts have a password that everybody knows.
    throw new Error(
      'RISALAH_DEMO=0, but this data folder holds the demo. Name another folder with RISALAH_DATA.',
    );
  }
  const demo = demoWanted && found !== 'own';
  const port = Number(env.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} is not a port.`);
  return {
    dataFolder: env.RISALAH_DATA || './data',
    port,
    host: env.HOST || (demo ? '127.0.0.1' : '0.0.0.0'),
    demo,
    keyFile: env.RISALAH_KEY || undefined,
    publicOrigin: env.RISALAH_ORIGIN || undefined,
    clientFolder: fileURLToPath(new URL('../../client/dist', import.meta.url)),
    openId: readOpenId(env),
    smtp: readSmtp(env),
    s3: readS3(env),
    logLevel: env.RISALAH_LOG || 'info',
    introspection: env.RISALAH_INTROSPECTION !== '0',
    paces: USUAL_PACES,
    metricsToken: env.RISALAH_METRICS_TOKEN || undefined,
    tracesUrl: readTracesUrl(env),
  };
}

/** The variables are OpenTelemetry's own: the address of traces, or that of all signals, to which `/v1/traces` belongs. */
function readTracesUrl(env: NodeJS.ProcessEnv): string | undefined {
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces, OTEL_EXPORTER_OTLP_ENDPOINT: all } = env;
  const url = traces || (all && `${all.replace(/\/$/, '')}/v1/traces`);
  if (!url) return undefined;
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new Error(
      `OTEL_EXPORTER_OTLP_ENDPOINT=${all ?? traces} is no address of a collector (http://localhost:4318).`,
    );
  return url;
}

function readOpenId(env: NodeJS.ProcessEnv): OpenIdSettings | undefined {
  const { RISALAH_OPENID_ISSUER: issuer, RISALAH_OPENID_CLIENT_ID: clientId } = env;
  if (!issuer) return undefined;
  const clientSecret = env.RISALAH_OPENID_CLIENT_SECRET;
  if (!URL.canParse(issuer) || !clientId || !clientSecret) {
    throw new Error(
      'RISALAH_OPENID_ISSUER needs an address, and RISALAH_OPENID_CLIENT_ID and RISALAH_OPENID_CLIENT_SECRET beside it.',
    );
  }
  const url = new URL(issuer);
  return { issuer: url, clientId, clientSecret, label: env.RISALAH_OPENID_LABEL || url.hostname };
}

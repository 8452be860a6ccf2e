import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { type ErrorCode, errorMessage, Refusal } from '@risalah/shared';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { comesFromHere } from './access/origins.ts';
import type { AppConfig } from './config.ts';
import { inLanguage, readLanguage, requestLanguage } from './requestLanguage.ts';

/** Longest body of a request, in bytes: long texts must get through, to be refused by the field that limits them. */
const LONGEST_BODY = '2mb';

/** What the web server serves besides files. */
export interface WebParts {
  config: AppConfig;
  log: Logger;
  graphql: RequestHandler;
  /** Sessions as calendars read them, mounted at `/calendar`. */
  calendar: RequestHandler;
  /** Gives out a file of evidence, mounted with its `id`. */
  evidence: RequestHandler<{ id: string }>;
  /** Takes files of evidence in pieces. */
  uploads: RequestHandler;
  /** Takes a file to import. */
  imports: RequestHandler[];
  /** Gives out the workbook that shows how a file to import looks. */
  importTemplate: RequestHandler;
  /** Hands out sessions as documents, mounted at `/documents`. */
  documents: RequestHandler;
  /** Signs a demo person in by a click; only in the demo. */
  demoLink?: RequestHandler;
  /** Signs in by a provider of OpenID Connect, where one is set. */
  openId?: RequestHandler;
  isReady: () => Promise<boolean>;
  /** Gives a signed-in device the key of its person. */
  deviceKey: RequestHandler;
  /** Tells Prometheus how the process is. */
  metrics: RequestHandler;
}

/** Everything that is served over plain HTTP: the API, the built client, health and metrics. */
export function buildWeb(parts: WebParts): Express {
  const { config } = parts;
  const web = express();
  web.disable('x-powered-by');
  // Whose word is taken for where a request comes from: the proxy that stands before the server, or one on this machine.
  web.set('trust proxy', config.publicOrigin ? 1 : 'loopback');
  web.use(securityHeaders());
  web.use(compression());
  web.use((req, _res, next) => inLanguage(readLanguage(req.get('accept-language')), next));

  web.get('/healthz', (_req, res) => void res.type('text/plain').send('ok\n'));
  web.get('/readyz', async (_req, res) => {
    const ready = await parts.isReady();
    res
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  web.get('/metrics', parts.metrics);

  web.use('/graphql', refuseForeignOrigins(config), express.json({ limit: LONGEST_BODY }), parts.graphql);
  web.get('/device-key', refuseForeignOrigins(config), parts.deviceKey);
  web.use('/calendar', parts.calendar);
  web.all('/evidence/uploads{/*piece}', refuseForeignOrigins(config), parts.uploads);
  web.get('/evidence/files/:id', refuseForeignOrigins(config), parts.evidence);
  web.post('/imports', refuseForeignOrigins(config), ...parts.imports);
  web.get('/imports/template.xlsx', refuseForeignOrigins(config), parts.importTemplate);
  web.use('/documents', refuseForeignOrigins(config), parts.documents);
  if (parts.demoLink) web.get('/demo/:name', refuseForeignOrigins(config), parts.demoLink);
  if (parts.openId) web.use('/openid', parts.openId);
  if (config.clientFolder) serveClient(web, config.clientFolder);
  web.use(answerErrors(parts.log));
  return web;
}

function securityHeaders(): RequestHandler {
  // Firefox took long to let 'self' stand for sockets of the same host too, so the host is named.
  const sockets = (req: IncomingMessage): string => {
    const host = /^[\w.:[\]-]+$/.exec(req.headers.host ?? '')?.[0];
    return host ? `ws://${host} wss://${host}` : "'self'";
  };
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", sockets],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'none'"],
        // The writer of workbooks compresses large sheets in a worker that it makes of its own code.
        workerSrc: ["'self'", 'blob:'],
      },
    },
    // Set by the proxy that ends TLS, where there is one; plain HTTP on a local network must go on working.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function refuseForeignOrigins(config: AppConfig): RequestHandler {
  return (req, res, next) => {
    if (comesFromHere(req, config)) next();
    else refuse(res, 403, 'FOREIGN_ORIGIN');
  };
}

function serveClient(web: Express, folder: string): void {
  web.use(
    '/assets',
    expressStaticGzip(join(folder, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br'],
      serveStatic: { immutable: true, maxAge: '365d', fallthrough: false },
    }),
  );
  web.use(
    express.static(folder, { index: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }),
  );
  web.get('/{*path}', (req, res, next) => {
    const page = join(folder, 'index.html');
    // A name with an ending asks for a file, and the files are looked for above.
    const asksForPage = req.accepts('html') && extname(req.path) === '';
    if (!asksForPage || !existsSync(page)) return next();
    // The page names the assets of its build, so it must never be an old one.
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile(page);
  });
}

function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: { type?: string; status?: number } | Refusal, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof Refusal) return refuse(res, STATUS[error.code] ?? 422, error.code);
    if (error.type === 'entity.too.large') return refuse(res, 413, 'PAYLOAD_TOO_LARGE');
    if (error.status === 404) return refuse(res, 404, 'NOT_FOUND');
    if (error.status !== undefined && error.status < 500) return refuse(res, error.status, 'BAD_INPUT');
    log.error({ err: error }, 'a request failed');
    refuse(res, 500, 'INTERNAL');
  };
}

/** Statuses of refusals that are not about what was sent. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ADMINISTRATOR: 403,
  NOT_AGENCY_HEAD: 403,
  PAYLOAD_TOO_LARGE: 413,
  NOT_FOUND: 404,
  NO_SEAT: 403,
  BAD_INPUT: 400,
  DOCUMENTS_BUSY: 503,
  DOCUMENT_FAILED: 500,
};

/** Answers with an error in the shape of GraphQL, which is what a client of the API reads. */
function refuse(res: Response, status: number, code: ErrorCode): void {
  res
    .status(status)
    .json({ errors: [{ message: errorMessage(code, requestLanguage()), extensions: { code } }] });
}

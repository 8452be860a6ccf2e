import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MikroORM } from '@mikro-orm/sqlite';
import { Attempts } from './access/attempts.ts';
import { demoLink } from './access/demoLink.ts';
import { openDeviceKeys, serveDeviceKey } from './access/deviceKeys.ts';
import { FirstAdministratorLink, offerFirstAdministration } from './access/firstAdministrator.ts';
import { LiveConnections } from './access/liveConnections.ts';
import { openIdRoutes } from './access/openId.ts';
import { comesFromHere } from './access/origins.ts';
import { createOperationPace } from './access/paces.ts';
import { watchSignIns } from './access/watchSignIns.ts';
import { DraftFeed } from './answer/draftFeed.ts';
import { serveCalendar } from './calendar/serveCalendar.ts';
import { Complaint } from './complaint.ts';
import type { AppConfig } from './config.ts';
import type { Services } from './context.ts';
import { createOrm, migrate } from './db/createOrm.ts';
import { isReady } from './db/isReady.ts';
import { createDocumentPool } from './document/documentPool.ts';
import { serveDocuments } from './document/serveDocuments.ts';
import { SessionFeed } from './events/sessionFeed.ts';
import { openEvidenceStore } from './evidence/evidenceStore.ts';
import { serveEvidence, takeUploads } from './evidence/serveEvidence.ts';
import { startSweeping } from './evidence/sweepUploads.ts';
import { serveGraphqlHttp } from './graphqlHttp.ts';
import { handInImport } from './import/handInImport.ts';
import { importTemplate } from './import/template/importTemplate.ts';
import { lineageOf } from './keep/lineage.entity.ts';
import { serveGraphqlSocket } from './live/graphqlSocket.ts';
import { serveMotionSocket } from './live/motionSocket.ts';
import { createLog } from './log.ts';
import { createMailDocuments } from './mail/mailDocuments.ts';
import { startMailSender } from './mail/mailSender.ts';
import { createMetrics, watchServices } from './metrics.ts';
import { settleLeftBehind } from './minutes/together/settleLeftBehind.ts';
import { Figures } from './overview/figures.ts';
import { openKeyRing } from './proof/changeKeys.ts';
import { keyFileOf } from './proof/keyFile.ts';
import { createPace } from './proof/pace.ts';
import { buildRisalahSchema } from './schema.ts';
import { findOpenStays } from './seat/openStays.ts';
import { servedVersion } from './servedVersion.ts';
import { serveMetrics } from './serveMetrics.ts';
import { SharedReadings } from './session/sharedReadings.ts';
import { startTelemetry } from './telemetry.ts';
import { buildWeb } from './web.ts';

/** How long requests under way may take to end when the server stops, in ms. */
const GRACE = 3_000;

/** One server, not started yet. */
export interface App {
  config: AppConfig;
  orm: MikroORM;
  services: Services;
  /** Why nothing can become final, for whoever starts the server; null when all is well. */
  keyProblem: string | null;
  /** Listens; resolves with the address, and with the path by which the first administrator comes in where there is none. */
  start: () => Promise<{ url: string; port: number; firstAdministratorPath: string | null }>;
  /** Ends every connection and closes the database. Once stopped it cannot be started again. */
  stop: () => Promise<void>;
}

/**
 * Builds a server on the database of a data folder, which it makes and migrates as needed, with the key that seals.
 */
export async function buildApp(config: AppConfig): Promise<App> {
  const log = createLog(config.logLevel ?? 'info', config.logTo);
  const stopTelemetry = config.tracesUrl ? await startTelemetry(config.tracesUrl, log) : null;
  const orm = await createOrm(config.dataFolder);
  await migrate(orm);
  const now = config.clock ?? (() => new Date());
  const keyFile = keyFileOf(config.dataFolder, config.keyFile);
  const keyProblem = await openKeys(orm, keyFile, now());
  if (keyProblem) log.error(keyProblem);
  const services: Services = {
    config,
    fork: () => orm.em.fork(),
    feed: new SessionFeed(),
    readings: new SharedReadings(() => orm.em.fork()),
    drafts: new DraftFeed(),
    liveConnections: new LiveConnections(),
    attempts: new Attempts(now),
    firstAdministrator: new FirstAdministratorLink(),
    sealing: { keyFile },
    verifyPace: createPace(),
    operations: createOperationPace(config.paces),
    metrics: createMetrics(),
    documents: createDocumentPool(),
    figures: new Figures(),
    now,
    version: servedVersion(config.clientFolder),
    lineage: await lineageOf(orm.em.fork(), now()),
    deviceKeys: await openDeviceKeys(config.dataFolder),
    evidence: await openEvidenceStore(config),
    sendsMail: Boolean(config.smtp) && !config.demo,
  };
  watchServices(services);
  await settleLeftBehind(services);
  const schema = await buildRisalahSchema();
  const graphqlHttp = await serveGraphqlHttp(schema, services, log);
  const graphqlSocket = serveGraphqlSocket(schema, services, log);
  const web = buildWeb({
    config,
    log,
    graphql: graphqlHttp.handler,
    deviceKey: serveDeviceKey(services),
    calendar: serveCalendar(services),
    evidence: serveEvidence(services),
    uploads: takeUploads(services),
    imports: handInImport(services),
    importTemplate: importTemplate(services),
    documents: serveDocuments(services, log),
    demoLink: config.demo ? demoLink(services) : undefined,
    openId: config.openId && openIdRoutes(services, config.openId, log),
    isReady: () => isReady(services.fork()),
    metrics: serveMetrics(services.metrics, config.metricsToken),
  });
  const http = createServer(web);
  const stopMotion = serveMotionSocket(http, services, log, await findOpenStays(services.fork()));

  const stopWatching = watchSignIns(services, log);
  let stopMail = async () => {};
  let stopSweeping = async () => {};

  http.on('upgrade', (request, socket, head) => {
    const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
    if (pathname?.startsWith('/socket.io/')) return;
    // A peer that hangs up in the middle of the handshake must not end the process.
    socket.once('error', () => socket.destroy());
    if (pathname !== '/graphql') return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    if (!comesFromHere(request, config)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    graphqlSocket.upgrade(request, socket, head);
  });

  return {
    config,
    orm,
    services,
    keyProblem,
    start: async () => {
      const listening = await listen(http, config);
      stopSweeping = startSweeping(services, log);
      if (config.smtp && services.sendsMail) {
        const { smtp, publicOrigin: origin, mailPace: pace } = config;
        const documents = createMailDocuments(services);
        stopMail = startMailSender({ smtp, origin, pace, documents, fork: services.fork, now, log });
      }
      return { ...listening, firstAdministratorPath: await offerFirstAdministration(services) };
    },
    stop: async () => {
      stopWatching();
      await stopMail();
      await stopSweeping();
      await graphqlSocket.stop();
      const cut = setTimeout(() => http.closeAllConnections(), GRACE);
      await stopMotion();
      await closed(http);
      clearTimeout(cut);
      await graphqlHttp.stop();
      await services.documents.stop();
      await orm.close(true);
      await stopTelemetry?.();
    },
  };
}

/** A session goes on without the key, so a missing one does not keep the server from starting; it is never made anew. */
async function openKeys(orm: MikroORM, keyFile: string, now: Date): Promise<string | null> {
  try {
    await openKeyRing(orm.em.fork(), keyFile, now);
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error.message;
    await orm.close(true);
    throw error;
  }
}

function listen(http: Server, { port, host }: AppConfig): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      const { port: taken } = http.address() as AddressInfo;
      resolve({ url: `http://localhost:${taken}`, port: taken });
    });
  });
}

function closed(http: Server): Promise<void> {
  return http.listening ? new Promise((resolve) => http.close(() => resolve())) : Promise.resolve();
}

import { type Actor, AuditKind, DocumentDepth, DocumentPhase, Language, Refusal } from '@risalah/shared';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { findReader } from '../access/findReader.ts';
import { loadActor } from '../access/loadActor.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Services } from '../context.ts';
import { requestLanguage } from '../requestLanguage.ts';
import { formatOf } from './documentTypes.ts';
import { createProgressBook, type ProgressBook } from './progressBook.ts';
import { type RenderedDocument, type RenderOrder, renderDocument } from './renderDocument.ts';

/**
 * Documents over plain HTTP, for mounting at `/documents`: `/sessions/<id>.pdf` (or `.docx`, `.md`, `.json`, `.xlsx`) with
 * `depth`, `dimension` and `language` is the document itself; with a `ticket` that the client made,
 * `/progress/<ticket>` tells meanwhile how far it is.
 */
export function serveDocuments(services: Services, log: Logger): RequestHandler {
  const book = createProgressBook();
  const router = Router();
  router.get('/sessions/:file', (req, res) => send(services, book, log, req, res));
  router.get('/progress/:ticket', async (req, res) => {
    const { personId } = await readerOf(services, req);
    const progress = book.read(req.params.ticket, personId);
    const waiting = progress?.phase === DocumentPhase.WAITING ? services.documents.waiting : 0;
    // None is no error: the document may be there by now.
    const data = progress ? { phase: progress.phase, waiting } : null;
    res.set('Cache-Control', 'no-store').json({ data });
  });
  return router;
}

async function send(
  services: Services,
  book: ProgressBook,
  log: Logger,
  req: Request<{ file: string }>,
  res: Response,
): Promise<void> {
  const actor = await readerOf(services, req);
  const order = orderOf(req);
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const entry = book.open(actor.personId, String(req.query.ticket ?? ''));
  try {
    const document = await renderDocument(services, actor, order, {
      origin: services.config.publicOrigin ?? `${req.protocol}://${req.host}`,
      onPhase: entry.tell,
      signal: gone.signal,
    });
    await note(services, actor, order, req.ip ?? null);
    hand(res, document);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (error instanceof Refusal) throw error;
    log.error({ err: error, sessionId: order.sessionId, format: order.format }, 'a document failed');
    throw new Refusal('DOCUMENT_FAILED');
  } finally {
    entry.close();
  }
}

/** Whoever asks, as the rules see them. Refuses with NOT_SIGNED_IN. */
async function readerOf({ fork, now }: Services, req: Request<object>): Promise<Actor> {
  const em = fork();
  const reader = await findReader(em, req, now());
  const actor = reader && (await loadActor(em, reader.personId, reader.narrowing));
  if (!actor) throw new Refusal('NOT_SIGNED_IN');
  return actor;
}

/** What the address asks for. Refuses with BAD_INPUT. */
function orderOf({ params, query }: Request<{ file: string }>): RenderOrder {
  const [, sessionId, ending] = /^([\w-]{1,36})\.(\w+)$/.exec(params.file) ?? [];
  const format = formatOf(ending ?? '');
  const depth = Object.values(DocumentDepth).find((each) => each === (query.depth ?? DocumentDepth.RISALAH));
  const language = Object.values(Language).find((each) => each === (query.language ?? requestLanguage()));
  const dimension = query.dimension ?? null;
  if (!sessionId || !format || !depth || !language) throw new Refusal('BAD_INPUT');
  if (dimension !== null && typeof dimension !== 'string') throw new Refusal('BAD_INPUT');
  return { sessionId, dimensionId: dimension || null, depth, language, format };
}

/** Notes in the audit who took what out. */
async function note(
  { fork, now }: Services,
  { personId }: Actor,
  { depth, format, sessionId }: RenderOrder,
  address: string | null,
): Promise<void> {
  const em = fork();
  const subject = `${depth} ${format}`;
  recordAudit(em, {
    ...{ kind: AuditKind.EXPORTED, at: now(), personId, subject, subjectId: sessionId, address },
  });
  await em.flush();
}

function hand(res: Response, { name, type, bytes }: RenderedDocument): void {
  res.attachment(name).set({ 'Content-Type': type, 'Cache-Control': 'private, no-store' }).send(bytes);
}

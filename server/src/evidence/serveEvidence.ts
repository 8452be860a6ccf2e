import { LIMITS, mayBringEvidence, maySeeEvidenceFile, Refusal } from '@risalah/shared';
import type { Request, RequestHandler } from 'express';
import { findReader } from '../access/findReader.ts';
import { type LoadedActor, loadActor } from '../access/loadActor.ts';
import type { Services } from '../context.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';
import { discardUpload } from './sweepUploads.ts';

/** Types that are named to who downloads; everything else is only bytes. None of them is shown by a browser, whatever it is. */
const NAMED = new Set([
  ...[
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/heic',
    'video/mp4',
    'application/zip',
  ],
  ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
    (kind) => `application/vnd.openxmlformats-officedocument.${kind}`,
  ),
]);

/** Who sends a request over plain HTTP. Refuses with NOT_SIGNED_IN. */
async function actorOf({ fork, now }: Services, req: Request): Promise<LoadedActor> {
  const em = fork();
  const reader = await findReader(em, req, now());
  const actor = reader && (await loadActor(em, reader.personId, reader.narrowing));
  if (!actor) throw new Refusal('NOT_SIGNED_IN');
  return actor;
}

/** Takes uploads of those who may bring evidence to some session, in pieces, by the tus protocol. */
export function takeUploads(services: Services): RequestHandler {
  return async (req, res, next) => {
    const actor = await actorOf(services, req);
    const verdict = mayBringEvidence(actor);
    if (!verdict.allowed) throw new Refusal(verdict.code);
    // Said before a byte is read, since a browser would send all of it first.
    if (Number(req.get('upload-length')) > LIMITS.evidenceBytes) throw new Refusal('PAYLOAD_TOO_LARGE');
    const { evidence, fork } = services;
    const discard = (uploadId: string) => discardUpload({ evidence, em: fork() }, uploadId);
    await evidence.uploads.handle(actor.personId, discard)(req, res, next);
  };
}

/** Gives out a file of evidence to whoever may see it, in a way that no browser runs it. What they may not see is not there. */
export function serveEvidence(services: Services): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const actor = await actorOf(services, req as unknown as Request);
    const file = await services.fork().findOne(EvidenceFile, req.params.id);
    // One that was withdrawn may hold what nobody should have seen.
    if (!file || file.withdrawnAt || !maySeeEvidenceFile(actor, file.sessionId, file.agencyId))
      throw new Refusal('NOT_FOUND');
    res.attachment(file.text);
    res.set({
      'Content-Type': NAMED.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    });
    await services.evidence.blobs.send(file.sha256, res);
  };
}

import { EVERYONE, EventKind, LIMITS, MinutesState, mayAttachEvidence, Refusal, Role } from '@risalah/shared';
import { type Deed, performAct } from '../acts/performAct.ts';
import { decisionAudience } from '../answer/findAnswer.ts';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { addendumPayload } from '../minutes/minutesPayload.ts';
import { sealAddendum } from '../minutes/sealFrozen.ts';
import type { Sealing, SealingContext } from '../proof/sealing.ts';
import { Agency } from '../workspace/agency.entity.ts';
import type { AttachEvidenceInput } from './evidence.inputs.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';
import { evidenceFilePayload } from './evidencePayload.ts';
import { type EvidencePlace, findEvidencePlace, sessionOfEvidence } from './evidencePlace.ts';
import { EvidenceRequest } from './evidenceRequest.entity.ts';
import type { EvidenceStore } from './evidenceStore.ts';
import { lateEvidenceText } from './lateEvidence.ts';
import { takeFileName } from './takeFileName.ts';
import type { Finished } from './uploads.ts';

/** What handing in evidence needs from whoever asks for it. */
export interface EvidenceContext extends SealingContext {
  evidence: EvidenceStore;
}

/**
 * The head of an agency hands in an uploaded file behind an answer or a record. Its bytes are on the disk, under their hash, before
 * the act begins, so that no row ever names what is not there. After FINAL it becomes an addendum as well, which is sealed.
 */
export async function attachEvidence(ctx: EvidenceContext, input: AttachEvidenceInput): Promise<string> {
  const { uploads, blobs, claims } = ctx.evidence;
  const name = takeFileName(input.name);
  const upload = ctx.personId ? await uploads.finished(input.uploadId, ctx.personId, name) : null;
  if (!upload) return handIn(ctx, input, name, null);
  const id = await claims.hold(upload.sha256, async () => {
    await blobs.put(upload.file, upload.sha256).catch((error: NodeJS.ErrnoException) => {
      // Let go on another line since its hash was taken.
      throw error.code === 'ENOENT' ? notFinished() : error;
    });
    return handIn(ctx, input, name, upload);
  });
  await uploads.remove(input.uploadId);
  return id;
}

const notFinished = () => new Refusal('UPLOAD_NOT_FINISHED', { field: 'uploadId' });

function handIn(
  ctx: EvidenceContext,
  input: AttachEvidenceInput,
  name: string,
  upload: Finished | null,
): Promise<string> {
  const act = { operation: 'attachEvidence', input, session: sessionOfEvidence(input) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    const place = await findEvidencePlace(em, input, session.id, actor);
    deed.require(mayAttachEvidence(actor, session, place.facts));
    if (!upload) throw notFinished();
    const { agencyId } = place.facts;
    if (!agencyId) throw new Refusal('NOT_AGENCY_HEAD');
    const handedIn = await em.count(EvidenceFile, { session: session.id, agencyId });
    if (handedIn >= LIMITS.evidenceFiles) throw new Refusal('EVIDENCE_FULL', { limit: LIMITS.evidenceFiles });
    return keep(deed, ctx.sealing, { name, upload, place, agencyId, requestId: input.evidenceRequestId });
  });
}

interface HandedIn {
  name: string;
  upload: Finished;
  place: EvidencePlace;
  agencyId: string;
  requestId?: string | null;
}

async function keep(deed: Deed, sealing: Sealing, handedIn: HandedIn): Promise<EvidenceFile> {
  const { em, session, now } = deed;
  const { name, upload, place, agencyId, requestId } = handedIn;
  const seat = deed.seat((each) => each.role === Role.AGENCY_HEAD && each.agencyId === agencyId);
  const request = requestId ? await findRequest(deed, place, requestId) : null;
  const { size, sha256, mediaType, typeDiffers } = upload;
  const file = em.create(EvidenceFile, {
    ...{ session, answer: place.answer, dimensionId: place.dimensionId, agencyId },
    ...{ evidenceRequestId: request?.id ?? null, text: name, size, sha256, mediaType, typeDiffers },
    ...{ at: now, bySeatId: seat.id },
  });
  if (request) request.deliveredAt ??= now;
  if (place.facts.minutesState === MinutesState.FINAL) await addLate(deed, sealing, file, place);
  em.persist(file);
  deed.record(
    EventKind.EVIDENCE_ATTACHED,
    decisionAudience(agencyId),
    evidenceFilePayload(file, place.answer?.questionId ?? null),
  );
  return file;
}

async function findRequest({ em }: Deed, { answer }: EvidencePlace, id: string): Promise<EvidenceRequest> {
  const request = answer && (await em.findOne(EvidenceRequest, { id, answer: answer.id }));
  if (!request) throw new Refusal('NOT_FOUND', { field: 'evidenceRequestId' });
  return request;
}

/** Everyone seated reads addenda, and not everyone the file, so that its name is not told. */
async function addLate(
  deed: Deed,
  sealing: Sealing,
  file: EvidenceFile,
  { label }: EvidencePlace,
): Promise<void> {
  const { em, session, now } = deed;
  const { shortName } = await em.findOneOrFail(Agency, file.agencyId);
  const minutes = await em.findOneOrFail(Minutes, { session: session.id, dimension: file.dimensionId });
  const addendum = em.create(Addendum, {
    minutes,
    text: lateEvidenceText({ agency: shortName, label, sha256: file.sha256, size: file.size }),
    bySeatId: file.bySeatId,
    at: now,
  });
  em.persist(addendum);
  await sealAddendum(em, sealing, addendum);
  file.addendumId = addendum.id;
  deed.record(EventKind.ADDENDUM_ADDED, [EVERYONE], addendumPayload(addendum));
}

import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { EvidenceFile } from './evidenceFile.entity.ts';

/** What an event says of a file that was handed in or withdrawn. */
export function evidenceFilePayload(file: EvidenceFile, questionId: string | null): StoredPayload {
  return {
    __typename: 'EvidenceFilePayload',
    evidenceFileId: file.id,
    answerId: file.answerId,
    questionId,
    dimensionId: file.dimensionId,
    agencyId: file.agencyId,
    evidenceRequestId: file.evidenceRequestId,
    name: file.text,
    size: file.size,
    mediaType: file.mediaType,
    typeDiffers: file.typeDiffers,
    sha256: file.sha256,
    at: iso(file.at),
    addendumId: file.addendumId,
    withdrawnAt: iso(file.withdrawnAt),
  };
}

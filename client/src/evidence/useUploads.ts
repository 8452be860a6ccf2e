import { useMemo, useSyncExternalStore } from 'react';
import { type EvidenceTarget, type UploadView, uploads } from './uploads.ts';

/** Files on their way to one place. */
export function useUploads({ answerId, recordId, evidenceRequestId }: EvidenceTarget): readonly UploadView[] {
  const all = useSyncExternalStore(uploads.listen, uploads.entries);
  return useMemo(
    () =>
      all.filter(
        ({ target }) =>
          target.answerId === answerId &&
          target.recordId === recordId &&
          target.evidenceRequestId === evidenceRequestId,
      ),
    [all, answerId, recordId, evidenceRequestId],
  );
}

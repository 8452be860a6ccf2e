import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { AttachEvidenceMutation } from '../generated/graphql.ts';
import type { EvidenceTarget } from './fileShelf.ts';
import type { UploadView } from './heldFiles.ts';
import { uploads } from './uploads.ts';

/** All files on their way. */
export function useAllUploads(): readonly UploadView[] {
  return useSyncExternalStore(uploads.listen, uploads.entries);
}

/** Files on their way to one place; calls back with what the server returned for each that it took there. */
export function useUploads(
  place: EvidenceTarget,
  onHandedIn: (data: AttachEvidenceMutation) => void,
): readonly UploadView[] {
  const all = useAllUploads();
  const key = keyOf(place);
  const newest = useRef(onHandedIn);
  newest.current = onHandedIn;
  useEffect(
    () =>
      uploads.whenHandedIn((data, target) => {
        if (keyOf(target) === key) newest.current(data);
      }),
    [key],
  );
  return useMemo(() => all.filter(({ target }) => keyOf(target) === key), [all, key]);
}

function keyOf({ answerId, recordId, evidenceRequestId }: EvidenceTarget): string {
  return [answerId, recordId, evidenceRequestId].join(' ');
}

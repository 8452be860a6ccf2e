import { DocumentPhase } from '@risalah/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refused } from '../app/outcome.ts';
import { handOut } from '../record/download.ts';
import { type DocumentChoice, type DocumentProgress, fetchDocument } from './fetchDocument.ts';

/** How a download stands. */
export interface Download {
  /** Null while nothing is being made. */
  progress: DocumentProgress | null;
  refusal: Refused | null;
  /** What was handed out last. */
  done: { name: string; bytes: number } | null;
  start: (choice: DocumentChoice) => void;
  /** Ends what is being made, and forgets what came of the last. */
  stop: () => void;
}

/** Has documents made and hands them out as files; one at a time. */
export function useDownload(): Download {
  const [progress, setProgress] = useState<DocumentProgress | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [done, setDone] = useState<Download['done']>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
    setRefusal(null);
    setDone(null);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    async (choice: DocumentChoice) => {
      stop();
      const own = new AbortController();
      running.current = own;
      setProgress({ phase: DocumentPhase.COLLECTING, waiting: 0 });
      const outcome = await fetchDocument(choice, setProgress, own.signal);
      if (outcome === null || own.signal.aborted) return;
      setProgress(null);
      if (!outcome.ok) return setRefusal(outcome.refusal);
      const { name, file } = outcome.data;
      handOut(file, name);
      setDone({ name, bytes: file.size });
    },
    [stop],
  );
  return { progress, refusal, done, start: (choice) => void start(choice), stop };
}

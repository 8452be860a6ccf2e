import type { ErrorCode } from '@risalah/shared';
import { useSyncExternalStore } from 'react';
import { keepDraft, listenToDrafts, readDraft } from '../../live/drafts.ts';
import { useLiveSession } from '../../live/useSession.ts';

/** Words that the server did not take any more, given back to their writer. */
export interface LateWords {
  /** Why they were not taken. */
  code: ErrorCode;
  text: string;
  /** When they came back, in ms since 1970 by this device. */
  at: number;
}

const key = (minutesId: string): string => `late:${minutesId}`;

/** Keeps words for their writer on this device, after those that wait already, until they let go of them. */
export function keepLateWords(personId: string, minutesId: string, late: LateWords): void {
  const text = JSON.stringify([...read(personId, minutesId), late]);
  keepDraft(personId, key(minutesId), { text, base: 0, at: late.at });
}

/** Words that wait for their writer, and how to let go of one of them. */
export function useLateWords(minutesId: string): {
  late: readonly LateWords[];
  letGo: (of: LateWords) => void;
} {
  const { personId } = useLiveSession().reader;
  const kept = useSyncExternalStore(
    listenToDrafts,
    () => readDraft(personId, key(minutesId))?.text ?? NOTHING,
  );
  const letGo = (of: LateWords): void => {
    const left = read(personId, minutesId).filter(({ at, text }) => at !== of.at || text !== of.text);
    const draft = left.length > 0 ? { text: JSON.stringify(left), base: 0, at: of.at } : null;
    keepDraft(personId, key(minutesId), draft);
  };
  return { late: JSON.parse(kept) as LateWords[], letGo };
}

const NOTHING = '[]';

function read(personId: string, minutesId: string): LateWords[] {
  return JSON.parse(readDraft(personId, key(minutesId))?.text ?? NOTHING) as LateWords[];
}

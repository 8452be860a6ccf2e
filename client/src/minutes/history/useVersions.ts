import type { MinutesDocument, MinutesVersionReason } from '@risalah/shared';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../../app/graphql.ts';
import { MinutesVersionDocument, MinutesVersionsDocument } from '../../generated/graphql.ts';
import { documentIn } from '../../live/documentIn.ts';
import { useLiveSession } from '../../live/useSession.ts';

/** A version of minutes in the list of all, newest first. */
export interface VersionView {
  id: string;
  epoch: number;
  at: string;
  reason: MinutesVersionReason;
  /** Seats that wrote since the version before. */
  bySeatIds: readonly string[];
}

/** The versions of some minutes; null until they are read, undefined where they could not be. Read again with `revision`. */
export function useVersions(minutesId: string, revision: number): readonly VersionView[] | null | undefined {
  const { sessionId } = useLiveSession();
  const [versions, setVersions] = useState<readonly VersionView[] | null | undefined>(null);
  useEffect(() => {
    let left = false;
    void graphql.query(MinutesVersionsDocument, { id: sessionId }).then((read) => {
      if (left) return;
      const found = read.ok ? read.data.session.minutes.find(({ id }) => id === minutesId) : undefined;
      setVersions((held) => found?.versions ?? held ?? undefined);
    });
    return () => {
      left = true;
    };
  }, [sessionId, minutesId, revision]);
  return versions;
}

/** Reads the rich texts of versions by their ids; each is read once, since nothing changes it. */
export function useVersionTexts(ids: readonly (string | null)[]): (id: string) => MinutesDocument | null {
  const [held, setHeld] = useState<Readonly<Record<string, MinutesDocument>>>({});
  const wanted = ids.filter((id) => id !== null && !held[id]).join();
  useEffect(() => {
    let left = false;
    for (const id of wanted === '' ? [] : wanted.split(',')) {
      void graphql.query(MinutesVersionDocument, { id }).then((read) => {
        const document = read.ok ? documentIn(read.data.minutesVersion?.document) : null;
        if (document && !left) setHeld((others) => ({ ...others, [id]: document }));
      });
    }
    return () => {
      left = true;
    };
  }, [wanted]);
  return useCallback((id) => held[id] ?? null, [held]);
}

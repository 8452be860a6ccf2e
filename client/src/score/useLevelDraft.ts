import type { Level } from '@risalah/shared';
import { useRef } from 'react';
import { useDraft } from '../live/drafts.ts';
import type { ScoreView } from '../live/views.ts';
import { draftOf, type LevelDraft, readLevelDraft, saysTheSame } from './levelDraft.ts';

/** A score that is being given, kept on this device until it is stored. */
export interface KeptLevels {
  draft: LevelDraft;
  /** Whether something was chosen or typed that is not stored. */
  changed: boolean;
  choose: (values: Partial<Record<Level, number>>) => void;
  explain: (level: Level, reason: string) => void;
  /** Goes back to the score that stands. */
  drop: () => void;
  /** What was sent is stored as a revision; what was changed since stays, and goes on from it. */
  stored: (sent: LevelDraft, revision: number) => void;
}

/** The score that is given under a key, beginning with the one that stands. */
export function useLevelDraft(key: string, standing: ScoreView | null): KeptLevels {
  const kept = useDraft(key);
  const typed = kept.text === '' ? null : readLevelDraft(kept.text);
  // The outbox may have sent it meanwhile; what is changed then goes on from what stands.
  const held = typed && !saysTheSame(typed, standing) ? typed : null;
  const draft = held ?? draftOf(standing);
  const latest = useRef(draft);
  latest.current = draft;
  const put = (next: LevelDraft) => {
    latest.current = next;
    if (saysTheSame(next, standing)) kept.clear();
    else kept.setText(JSON.stringify(next));
  };
  return {
    draft,
    changed: held !== null,
    choose: (values) => put({ ...latest.current, values: { ...latest.current.values, ...values } }),
    explain: (level, reason) =>
      put({ ...latest.current, reasons: { ...latest.current.reasons, [level]: reason } }),
    drop: kept.clear,
    stored: (sent, revision) => {
      const now = latest.current;
      const same = JSON.stringify([now.values, now.reasons]) === JSON.stringify([sent.values, sent.reasons]);
      if (same) kept.clear();
      else kept.setText(JSON.stringify({ ...now, base: revision }));
    },
  };
}

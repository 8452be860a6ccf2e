import { SearchKind } from '@risalah/shared';
import { useEffect, useRef } from 'react';
import type { Room } from '../../live/room.ts';
import { useLiveSession } from '../../live/useSession.ts';
import { type AskedPlace, useAskedPlace } from '../../search/place.ts';

/** The ways of a room to what search led to; each opens what would hide it. */
export interface WaysToFound {
  /** To the minutes of a dimension, and what was said in it. */
  toMinutes: (dimensionId: string) => void;
  /** To a question, with the answer that is looked for where it is one or belongs to one. */
  toQuestion: (way: {
    questionId: string;
    dimensionId: string;
    answerId: string | null;
    visit: number;
  }) => void;
  /** To the queue; only where the room has one. */
  toQueue?: () => void;
  /** To a promise, where the room has a place for promises; true when it is there. */
  toFollowUp?: (followUpId: string) => boolean;
  /** To what was said at opening or closing. */
  toSession?: () => void;
}

/** Takes the reader of a room to what search led to, each time it does. */
export function useWayToFound(ways: WaysToFound): void {
  const asked = useAskedPlace();
  const { store } = useLiveSession();
  const newest = useRef(ways);
  newest.current = ways;
  useEffect(() => {
    const room = store.read();
    if (asked && room) go(asked, room, newest.current);
  }, [asked, store]);
}

function go(asked: AskedPlace, room: Room, ways: WaysToFound): void {
  const { kind, id, questionId, dimensionId, visit } = asked;
  if (kind === SearchKind.FOLLOW_UP && ways.toFollowUp?.(id)) return;
  const question = questionId ? room.questions[questionId] : undefined;
  if (question && question.number === null) ways.toQueue?.();
  else if (question) {
    const answerId = answerOf(asked, room);
    ways.toQuestion({ questionId: question.id, dimensionId: question.dimensionId, answerId, visit });
  } else if (dimensionId) ways.toMinutes(dimensionId);
  else ways.toSession?.();
}

/** The answer that was found, or that what was found belongs to. */
function answerOf({ kind, id }: AskedPlace, room: Room): string | null {
  if (kind === SearchKind.ANSWER) return id;
  if (kind === SearchKind.FOLLOW_UP) return room.followUps[id]?.answerId ?? null;
  const answers = Object.values(room.answers);
  const holds = (list: readonly { id: string }[] | null) => list?.some((each) => each.id === id);
  return (
    answers.find(({ evidenceRequests, evidenceFiles }) => holds(evidenceRequests) || holds(evidenceFiles))
      ?.id ?? null
  );
}

import type { AnswerPartsFragment } from '../../generated/graphql.ts';
import type { AnswerRevisionView, AnswerView, VerdictView } from '../views.ts';

/**
 * An answer with `decision` and the verdicts of its wordings taken from `verdicts`. A verdict holds for the words it
 * was given on: confirming them raises the answer's revision and leaves it standing, newer words ask for a new one.
 */
export function judged(answer: AnswerView): AnswerView {
  const verdictIn = (from: number, before: number): VerdictView | undefined => {
    const given = Object.keys(answer.verdicts).map(Number);
    const newest = Math.max(...given.filter((number) => number >= from && number < before));
    return answer.verdicts[newest];
  };
  const words = answer.revisions.at(-1)?.number ?? 0;
  const verdict = verdictIn(words, Number.POSITIVE_INFINITY);
  return {
    ...answer,
    decision: verdict?.decision ?? null,
    decidedAt: verdict?.decidedAt ?? null,
    decidedBySeatId: verdict?.decidedBySeatId ?? null,
    revisions: answer.revisions.map((wording, index) => {
      const next = answer.revisions[index + 1]?.number ?? Number.POSITIVE_INFINITY;
      const decision = verdictIn(wording.number, next)?.decision ?? null;
      return wording.decision === decision ? wording : { ...wording, decision };
    }),
  };
}

/** An answer as the screens read it. */
export function answerView(answer: AnswerPartsFragment): AnswerView {
  const { __typename, draft: _apart, decision, decidedAt, decidedBySeatId, ...parts } = answer;
  const verdicts: Record<number, VerdictView> = {};
  for (const { number, decision: earlier } of answer.revisions) {
    if (earlier) verdicts[number] = { decision: earlier, decidedAt: null, decidedBySeatId: null };
  }
  if (decision) verdicts[answer.revision] = { decision, decidedAt, decidedBySeatId };
  return judged({
    ...parts,
    verdicts,
    decision,
    decidedAt,
    decidedBySeatId,
  });
}

/** An agency's draft as the screens read it. */
export function draftView({ __typename, ...draft }: NonNullable<AnswerPartsFragment['draft']>) {
  return draft;
}

/** Wordings of both lists by number, oldest first. */
export function withRevisions(
  held: readonly AnswerRevisionView[],
  heard: readonly AnswerRevisionView[],
): readonly AnswerRevisionView[] {
  const numbers = new Map(heard.map((revision) => [revision.number, revision]));
  for (const revision of held) numbers.set(revision.number, revision);
  return [...numbers.values()].sort((a, b) => a.number - b.number);
}

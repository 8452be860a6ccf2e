import { type FollowUpKind, FollowUpState } from '@risalah/shared';
import type { FollowUpPartsFragment, RecordQuery } from '../generated/graphql.ts';

/** A follow-up as the record tells it. */
export interface FollowUpLine {
  id: string;
  text: string;
  agency: string;
  kind: FollowUpKind;
  state: FollowUpState;
  dueYear: number;
  /** The year it was given in. */
  from: number;
  /** Why it was judged as it was. */
  note: string | null;
  /** Whether it is told as called in by this cycle's session, or as given in it. */
  standing: 'calledIn' | 'given';
  /** The year it was carried to; null when it was not. */
  carriedTo: number | null;
  /** The year it was carried over from, while it waits. */
  carriedFrom: number | null;
}

type Promises = Pick<RecordQuery['record'], 'carriedOver' | 'followUps' | 'siblings'>;

/** The follow-ups of earlier cycles that this cycle's session calls in, with what became of each. */
export function calledInLines({ carriedOver, followUps }: Promises): FollowUpLine[] {
  return carriedOver.map((followUp) => {
    const successor = followUps.find(({ carriedFromId }) => carriedFromId === followUp.id);
    return { ...lineOf(followUp), standing: 'calledIn', carriedTo: successor?.dueYear ?? null };
  });
}

/** The follow-ups given in this cycle, those carried over from an earlier one marked with its year. */
export function givenLines({ carriedOver, followUps, siblings }: Promises): FollowUpLine[] {
  return followUps.map((followUp) => {
    const origin = carriedOver.find(({ id }) => id === followUp.carriedFromId);
    const successor = siblings
      .flatMap((sibling) => sibling.followUps)
      .find(({ carriedFromId }) => carriedFromId === followUp.id);
    const waits = followUp.state === FollowUpState.OPEN;
    return {
      ...lineOf(followUp),
      standing: 'given',
      carriedTo: successor?.dueYear ?? null,
      carriedFrom: waits ? (origin?.cycle.year ?? null) : null,
    };
  });
}

function lineOf(followUp: FollowUpPartsFragment): Omit<FollowUpLine, 'standing'> {
  const { id, text, kind, state, dueYear, judgementNote, agency, cycle } = followUp;
  return {
    ...{ id, text, kind, state, dueYear, note: judgementNote, agency: agency.name, from: cycle.year },
    ...{ carriedTo: null, carriedFrom: null },
  };
}

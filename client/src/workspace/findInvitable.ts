import { LIMITS } from '@risalah/shared';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import {
  InvitableDocument,
  type InvitableQuery,
  type InvitableQueryVariables,
  type PeopleWhere,
} from '../generated/graphql.ts';
import { atPace } from './atPace.ts';
import type { FindInvitable } from './useInviteAll.ts';

/** Finds all of a list of people who can be invited, on whichever of its pages they stand. */
export function findInvitable(where: PeopleWhere): FindInvitable {
  return async (signal) => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const variables: InvitableQueryVariables = {
        where: { ...where, invitable: true },
        first: LIMITS.listedAtOnce,
        after,
      };
      const outcome: Outcome<InvitableQuery> | null = await atPace(signal, () =>
        graphql.query(InvitableDocument, variables),
      );
      if (!outcome?.ok) return outcome;
      const part = outcome.data.workspace.people;
      ids.push(...part.people.map(({ id }) => id));
      after = part.end;
    } while (after !== null && !signal.aborted);
    return { ok: true, data: ids };
  };
}

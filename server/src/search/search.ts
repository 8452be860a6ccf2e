import { type Actor, mayFind, seatsIn } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { hitsFrom } from './hitsFrom.ts';
import { type Narrowing, type Reached, reachOf, scopesOf } from './reachOf.ts';
import type { Readable } from './readable.ts';
import { type Found, minutesStateOf, readFound, readStanding } from './readFound.ts';
import { readQuery } from './readQuery.ts';
import type { SearchResults } from './search.types.ts';
import { findMatches } from './searchIndex.ts';

/** How many hits are asked for at most, and how many may be passed over. */
const MOST = 50;
const FARTHEST = 1_000;

/** Candidates that are read first; each further reading takes four times as many, up to all that are read for one search. */
const FIRST_PAGE = 80;
const MOST_CANDIDATES = 20_000;

/**
 * What the reader may read that holds what they typed. The index only proposes: every proposal is read from its row and
 * judged by the rule, in pages until enough are found, so that neither counts nor excerpts tell of anything else.
 */
export async function search(
  ctx: RequestContext,
  typed: string,
  narrowing: Narrowing,
  { first, skip }: { first: number; skip: number },
): Promise<SearchResults> {
  const terms = readQuery(typed);
  const actor = await ctx.actor();
  const reach = await reachOf(ctx.em, actor);
  const scopes = scopesOf(reach, narrowing);
  if (!scopes) return { hits: [], more: false };
  const passed = Math.min(Math.max(skip, 0), FARTHEST);
  const wanted = Math.min(Math.max(first, 1), MOST);
  const readable: Readable[] = [];
  let limit = FIRST_PAGE;
  for (let offset = 0; offset < MOST_CANDIDATES && readable.length <= passed + wanted; ) {
    const matches = await findMatches(ctx.em, terms, scopes, { limit, offset });
    readable.push(...(await judge(ctx, actor, reach, await readFound(ctx.em, matches))));
    if (matches.length < limit) break;
    offset += limit;
    limit *= 4;
  }
  const shown = readable.slice(passed, passed + wanted);
  return {
    hits: await hitsFrom(ctx.em, shown, terms, (sessionId) => seatsIn(actor, sessionId).length > 0),
    more: readable.length > passed + wanted,
  };
}

async function judge(
  ctx: RequestContext,
  actor: Actor,
  reach: readonly Reached[],
  found: readonly Found[],
): Promise<Readable[]> {
  const sessions = new Map(reach.map((session) => [session.id, session]));
  const idsIn = new Map<string, string[]>();
  for (const { id, regionId } of reach) idsIn.set(regionId, [...(idsIn.get(regionId) ?? []), id]);
  const standing = await readStanding(
    ctx.em,
    found.map(({ sessionId }) => sessionId),
  );
  return found.flatMap((each) => {
    const session = sessions.get(each.sessionId);
    if (!session) return [];
    const { kind, sessionId, facts } = each;
    const minutesState = minutesStateOf(each, standing);
    const sessionIdsOfRegion = idsIn.get(session.regionId) ?? [];
    const may = mayFind(actor, { ...facts, kind, sessionId, sessionIdsOfRegion, minutesState });
    return may ? [{ found: each, standing }] : [];
  });
}

import type { PlacesQuery } from '../generated/graphql.ts';

/** A session with where and in what it is held. */
export type PlacesSession = PlacesQuery['sessions'][number];

/** What sessions are grouped by. */
export interface Place {
  id: string;
  name: string;
}

/** Sessions by a place of theirs, by its name. */
export function grouped(
  sessions: readonly PlacesSession[],
  placeOf: (session: PlacesSession) => Place,
): { place: Place; sessions: PlacesSession[] }[] {
  const groups = new Map<string, { place: Place; sessions: PlacesSession[] }>();
  for (const session of sessions) {
    const place = placeOf(session);
    const group = groups.get(place.id) ?? { place, sessions: [] };
    groups.set(place.id, group);
    group.sessions.push(session);
  }
  return [...groups.values()].sort((a, b) => a.place.name.localeCompare(b.place.name));
}

import { LIMITS } from '@risalah/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { graphql } from '../app/graphql.ts';
import { NamedPeopleDocument } from '../generated/graphql.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { type FindPeople, findPeopleAmong, type Nameable, namesIn, plain } from './schedule/readPeople.ts';
import { useRested } from './useRested.ts';

/** So many names are asked for at once: one name may be that of several people. */
const AT_ONCE = LIMITS.listedAtOnce / 4;

/** People who are named somewhere. */
export interface NamedPeople {
  /** Those whom the server knows by now. */
  people: readonly Nameable[];
  /** Finds them; whom the server was not asked for yet is neither known nor unknown. */
  find: FindPeople;
  /** Asks at once for whoever was not asked for yet, and resolves with how everybody is found then. */
  settled: () => Promise<FindPeople>;
}

/** What the server said, by name or address as it was asked for. */
type Known = ReadonlyMap<string, readonly Nameable[]>;

/** Looks up who is named in these texts, by whole name or address, once typing has rested. */
export function useNamedPeople(texts: readonly string[]): NamedPeople {
  const [known, setKnown] = useState<Known>(new Map());
  const latest = useRef(known);
  const names = [...new Set(texts.flatMap(namesIn).map(plain))];
  const wanted = useRef(names);
  wanted.current = names;

  const lookUp = useCallback(async () => {
    const missing = wanted.current.filter((name) => !latest.current.has(name));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const named = missing.slice(at, at + AT_ONCE);
      const variables = { where: { named }, first: LIMITS.listedAtOnce };
      const read = await graphql.query(NamedPeopleDocument, variables);
      if (!read.ok) break;
      const { people } = read.data.workspace.people;
      const next = new Map(latest.current);
      for (const name of named)
        next.set(
          name,
          people.filter((person) => plain(person.name) === name || plain(person.email) === name),
        );
      latest.current = next;
      setKnown(next);
    }
    return latest.current;
  }, []);

  const asked = useRested(names.join('\n'));
  useEffect(() => {
    if (asked !== '') void lookUp();
  }, [asked, lookUp]);
  // Who was unknown may have been made meanwhile.
  useWhenDelivered(() => {
    latest.current = new Map();
    void lookUp();
  });

  const people = useMemo(() => peopleOf(known), [known]);
  const find = useMemo(() => findPeopleAmong(people, (name) => !known.has(name)), [people, known]);
  const settled = async () => {
    const now = await lookUp();
    return findPeopleAmong(peopleOf(now), (name) => !now.has(name));
  };
  return { people, find, settled };
}

const peopleOf = (known: Known): Nameable[] => [
  ...new Map([...known.values()].flat().map((person) => [person.id, person])).values(),
];

import type { Role } from '@risalah/shared';

/** Somebody who can be named. */
export interface Nameable {
  id: string;
  name: string;
  email: string;
}

/** Who is named in a cell, and which words name nobody or more than one. */
export interface NamedPeople {
  personIds: string[];
  unknown: string[];
  ambiguous: string[];
}

/** What parts people in a cell. No comma, since titles stand behind one. */
const PARTING = /[;\n]+/;

/** A name or an address as it is compared. */
export const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The names and addresses in a text; several are parted by `;`. */
export const namesIn = (text: string): string[] =>
  text
    .split(PARTING)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Finds people by what may be typed of them. */
export type FindPeople = (text: string) => NamedPeople;

/** How people are found by e-mail address or whole name. Of whom `isOpen` says so nothing is told yet. */
export function findPeopleAmong(
  people: readonly Nameable[],
  isOpen: (name: string) => boolean = () => false,
): FindPeople {
  const named = new Map<string, string[]>();
  for (const { id, name, email } of people) {
    for (const key of new Set([plain(name), plain(email)])) named.set(key, [...(named.get(key) ?? []), id]);
  }
  return (text) => {
    const found: NamedPeople = { personIds: [], unknown: [], ambiguous: [] };
    for (const part of namesIn(text)) {
      const [first, ...others] = named.get(plain(part)) ?? [];
      if (isOpen(plain(part))) continue;
      if (!first) found.unknown.push(part);
      else if (others.length > 0) found.ambiguous.push(part);
      else if (!found.personIds.includes(first)) found.personIds.push(first);
    }
    return found;
  };
}

/** Somebody for a panel, as the API takes it. */
export interface PanelMember {
  personId: string;
  role: Role;
}

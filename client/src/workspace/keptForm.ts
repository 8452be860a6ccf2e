import { createContext, use, useEffect, useMemo } from 'react';
import { useMe } from '../app/GraphqlProvider.tsx';
import { keepDraft, readDraft } from '../live/drafts.ts';
import { makeReadyToSeal } from '../offline/sealing.ts';

/** Where a form stands. */
export interface FormPlace {
  /** Under which name what is typed in it is kept on this device, of one person: `region:new`, `region:<id>`. */
  name: string;
  /** Whether it opened by itself, to show what was typed before the page was loaded afresh. */
  byItself: boolean;
}

/** Tells a form where it stands, so that no form keeps what is typed in it by itself. */
export const FormPlaceContext = createContext<FormPlace | null>(null);

/** What is typed in a form and not submitted yet, as this device keeps it. */
export interface KeptForm {
  byItself: boolean;
  /** What was kept, with the revision of what it was typed on; null when nothing was. */
  read: () => { content: unknown; revision: number } | null;
  keep: (content: object, revision: number) => void;
  /** Lets go of it: it was submitted, so the outbox has it, or nobody wants it any more. */
  forget: () => void;
}

const addressOf = (name: string): string => `form:${name}`;

/** What this device keeps of the form in which it is called; null where forms have no place. */
export function useKeptForm(): KeptForm | null {
  const place = use(FormPlaceContext);
  const personId = useMe()?.id;
  const kept = place !== null;
  useEffect(() => {
    if (kept) makeReadyToSeal();
  }, [kept]);
  return useMemo(() => {
    if (!place || !personId) return null;
    const address = addressOf(place.name);
    return {
      byItself: place.byItself,
      read: () => {
        const kept = readDraft(personId, address);
        return kept && { content: JSON.parse(kept.text) as unknown, revision: kept.base };
      },
      keep: (content, revision) =>
        keepDraft(personId, address, { text: JSON.stringify(content), base: revision, at: Date.now() }),
      forget: () => keepDraft(personId, address, null),
    };
  }, [place, personId]);
}

/** Asks whether something is kept of the form of a name. */
export function useIsKept(): (name: string) => boolean {
  const personId = useMe()?.id;
  return (name) => personId !== undefined && readDraft(personId, addressOf(name)) !== null;
}

/**
 * What was kept of a form, as far as it fits what the form holds today: the program may be another version by now. What is missing is
 * taken from what is stored.
 */
export function asTyped<Content>(stored: Content, kept: unknown): Content {
  if (!isRecord(stored)) return stored === null || typeof kept === typeof stored ? (kept as Content) : stored;
  if (!isRecord(kept)) return stored;
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, key in kept ? asTyped(value, kept[key]) : value]),
  ) as Content;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

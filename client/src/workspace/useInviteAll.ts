import { LIMITS } from '@risalah/shared';
import { useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { InvitePeopleDocument } from '../generated/graphql.ts';
import { mutationId } from '../live/mutationId.ts';
import { announce } from '../ui/index.ts';
import { atPace } from './atPace.ts';
import { type MadeLink, usePreparing } from './preparing.ts';

/** Finds the ids of those who are to be invited; null when stopped meanwhile. */
export type FindInvitable = (signal: AbortSignal) => Promise<Outcome<readonly string[]> | null>;

/** Making links for many people, so many at a time as the server takes. */
export interface InvitingAll {
  /** How many of how many are made; null while none are being made. */
  progress: { done: number; all: number } | null;
  /** Why it ended before everyone had a link. */
  refused: string | null;
  /** Invites those who are found, about `count` of them. */
  invite: (count: number, find: FindInvitable) => Promise<void>;
  /** Makes no more, not even those that wait for a slower pace; those that were made stay. */
  stop: () => void;
}

/**
 * Makes a link for each of many people. When the server asks for a slower pace it waits as long as it is told; where
 * anything else is refused it ends, and those who have no link yet can be gone on with.
 */
export function useInviteAll(onDone: () => void): InvitingAll {
  const { t } = useTranslation('workspace');
  const { keepLinks } = usePreparing();
  const sentenceOf = useRefusalSentence();
  const [progress, setProgress] = useState<InvitingAll['progress']>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const stopping = useRef(new AbortController());

  const invite: InvitingAll['invite'] = async (count, find) => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    let done = 0;
    setRefused(null);
    setProgress({ done, all: count });
    const found = await find(signal);
    if (found && !found.ok) setRefused(sentenceOf(found.refusal.code));
    const personIds = found?.ok ? found.data : [];
    const all = found?.ok ? personIds.length : count;
    while (done < personIds.length && !signal.aborted) {
      const some = personIds.slice(done, done + LIMITS.invitedAtOnce);
      const outcome = await makeLinks(some, signal);
      if (!outcome) break;
      if (!outcome.ok) {
        setRefused(sentenceOf(outcome.refusal.code));
        break;
      }
      keepLinks(outcome.data);
      done += some.length;
      setProgress({ done, all });
    }
    setProgress(null);
    onDone();
    announce(t(done === all ? 'invitation.allMade' : 'invitation.someMade', { done, all }), 'polite');
  };
  return { progress, refused, invite, stop: () => stopping.current.abort() };
}

/** A link for each of these people, by person; null when stopped while the server wanted a slower pace. */
async function makeLinks(
  personIds: readonly string[],
  signal: AbortSignal,
): Promise<Outcome<Map<string, MadeLink>> | null> {
  const outcome = await atPace(signal, () =>
    graphql.mutate(InvitePeopleDocument, { input: { personIds: [...personIds], mutationId: mutationId() } }),
  );
  if (!outcome?.ok) return outcome;
  const links = new Map<string, MadeLink>();
  for (const { path, invitation } of outcome.data.invitePeople) {
    const { id, name, email } = invitation.person;
    if (path) links.set(id, { name, email, link: new URL(path, location.origin).href });
  }
  return { ok: true, data: links };
}

import { LIMITS } from '@risalah/shared';
import { useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { InvitePeopleDocument } from '../generated/graphql.ts';
import { mutationId } from '../live/mutationId.ts';
import { announce } from '../ui/index.ts';
import { usePreparing } from './preparing.ts';

/** Making links for many people, so many at a time as the server takes. */
export interface InvitingAll {
  /** How many of how many are made; null while none are being made. */
  progress: { done: number; all: number } | null;
  /** Why it ended before everyone had a link. */
  refused: string | null;
  invite: (personIds: readonly string[]) => Promise<void>;
  /** Makes no more, not even those that wait for a slower pace; those that were made stay. */
  stop: () => void;
}

/**
 * Makes a link for each of many people. When the server asks for a slower pace it waits as long as it is told; where
 * anything else is refused it ends, and those who have no link yet can be gone on with.
 */
export function useInviteAll(): InvitingAll {
  const { t } = useTranslation('workspace');
  const { again, keepLinks } = usePreparing();
  const sentenceOf = useRefusalSentence();
  const [progress, setProgress] = useState<InvitingAll['progress']>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const stopping = useRef(new AbortController());

  const invite: InvitingAll['invite'] = async (personIds) => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const all = personIds.length;
    let done = 0;
    setRefused(null);
    setProgress({ done, all });
    while (done < all && !signal.aborted) {
      const outcome = await makeLinks(personIds.slice(done, done + LIMITS.invitedAtOnce), signal);
      if (!outcome) break;
      if (!outcome.ok) {
        setRefused(sentenceOf(outcome.refusal.code));
        break;
      }
      keepLinks(outcome.data);
      done = Math.min(done + LIMITS.invitedAtOnce, all);
      setProgress({ done, all });
    }
    setProgress(null);
    again();
    announce(t(done === all ? 'invitation.allMade' : 'invitation.someMade', { done, all }), 'polite');
  };
  return { progress, refused, invite, stop: () => stopping.current.abort() };
}

/** A link for each of these people, by person; waits and asks again where the server wants a slower pace, null when stopped meanwhile. */
async function makeLinks(
  personIds: readonly string[],
  signal: AbortSignal,
): Promise<Outcome<Map<string, string>> | null> {
  const input = { personIds: [...personIds], mutationId: mutationId() };
  const outcome = await graphql.mutate(InvitePeopleDocument, { input });
  if (outcome.ok) {
    const links = new Map<string, string>();
    for (const { path, invitation } of outcome.data.invitePeople)
      if (path) links.set(invitation.person.id, new URL(path, location.origin).href);
    return { ok: true, data: links };
  }
  const { code, extensions } = outcome.refusal;
  if (code !== 'TOO_MANY_REQUESTS') return outcome;
  await passed(Number(extensions.seconds ?? 1) * 1000, signal);
  return signal.aborted ? null : makeLinks(personIds, signal);
}

/** Resolves after that time, or at once when stopped. */
function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { InvitePersonDocument } from '../generated/graphql.ts';
import { mutationId } from '../live/mutationId.ts';
import { announce } from '../ui/index.ts';
import { usePreparing } from './preparing.ts';

/** Links that are kept together: each time all that is on the page is drawn. */
const AT_ONCE = 25;

/** Making links for many people, one after the other. */
export interface InvitingAll {
  /** How many of how many are made; null while none are being made. */
  progress: { done: number; all: number } | null;
  /** Why it ended before everyone had a link. */
  refused: string | null;
  invite: (personIds: readonly string[]) => Promise<void>;
  /** Makes no more; those that were made stay. */
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
  const stopped = useRef(false);

  const invite: InvitingAll['invite'] = async (personIds) => {
    stopped.current = false;
    setRefused(null);
    const made = new Map<string, string>();
    let end: string | null = null;
    for (const [done, personId] of personIds.entries()) {
      if (done % AT_ONCE === 0) {
        keepLinks(new Map(made));
        setProgress({ done, all: personIds.length });
      }
      if (stopped.current) break;
      const outcome = await makeLink(personId);
      if (outcome.ok) made.set(personId, outcome.data);
      // Somebody set their password meanwhile: they need none.
      else if (outcome.refusal.code !== 'PERSON_CAN_SIGN_IN') {
        end = outcome.refusal.code;
        break;
      }
    }
    keepLinks(made);
    setProgress(null);
    again();
    if (end) setRefused(sentenceOf(end));
    else announce(t('invitation.allMade'), 'polite');
  };
  return {
    progress,
    refused,
    invite,
    stop: () => {
      stopped.current = true;
    },
  };
}

/** One link; waits and asks again where the server wants a slower pace. */
async function makeLink(personId: string): Promise<Outcome<string>> {
  const input = { personId, mutationId: mutationId() };
  const outcome = await graphql.mutate(InvitePersonDocument, { input });
  if (outcome.ok) {
    const { path } = outcome.data.invitePerson;
    if (path) return { ok: true, data: new URL(path, location.origin).href };
    // The first answer was lost on the way, and with it the only showing of the link: a newer one takes its place.
    return makeLink(personId);
  }
  const { code, extensions } = outcome.refusal;
  if (code !== 'TOO_MANY_REQUESTS') return outcome;
  await new Promise((resolve) => setTimeout(resolve, Number(extensions.seconds ?? 1) * 1000));
  return makeLink(personId);
}

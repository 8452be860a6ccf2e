import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { MOMENT_PASSED } from '../live/createOutbox.ts';
import { type Submission, useSubmission } from '../live/useSubmission.ts';
import { useKeptForm } from './keptForm.ts';

/** What stands in the way of saving on an older revision: both states in words, and the revision that is stored. */
export interface Stale {
  yours: string;
  theirs: { text: string; revision: number };
}

/** The saving of one form. */
export interface Saving extends Pick<Submission, 'busy' | 'waits' | 'send'> {
  /** What is wrong with a field, to be said at it. */
  at: (field: string) => string | undefined;
  /** Why it was not saved, where no field of the form says it. */
  refused: string | null;
  /** The row of a table that was refused, from 0, where it is one. */
  row: number | null;
  /** Set when somebody else saved in the meantime. */
  stale: Stale | null;
  /** Grows with each refusal, so that the first wrong field can be shown. */
  refusals: number;
  /** Says what is wrong with a field before anything is sent. */
  complain: (field: string, sentence: string) => void;
  /** Forgets what was wrong with a field, once something else is typed. */
  forget: () => void;
  /** Lets go of what was refused: who typed it does not want it any more. */
  discard: () => void;
}

/** Saves what a form holds, by the outbox; `fields` are those that can say what is wrong with them. */
export function useSaving(fields: readonly string[] = []): Saving {
  const { t } = useTranslation('app');
  const sentenceOf = useRefusalSentence();
  const submission = useSubmission();
  const form = useKeptForm();
  const [complaint, setComplaint] = useState<{ field: string; sentence: string } | null>(null);
  const [forgotten, setForgotten] = useState<unknown>(null);
  const [refusals, setRefusals] = useState(0);

  const send: Saving['send'] = async (document, input) => {
    setComplaint(null);
    const sent = submission.send(document, input);
    // The outbox keeps it from here on; kept twice, it would be saved twice.
    form?.forget();
    const came = await sent;
    if (!came) setRefusals((count) => count + 1);
    return came;
  };

  const refusal = submission.refusal === forgotten ? null : submission.refusal;
  const stale = refusal?.code === 'STALE_REVISION';
  const field = typeof refusal?.extensions.field === 'string' ? refusal.extensions.field : '';
  const sentence = (code: string) => (code === MOMENT_PASSED ? t('unsent.momentPassed') : sentenceOf(code));
  return {
    busy: submission.busy,
    waits: submission.waits,
    refusals,
    at: (name) => {
      if (complaint?.field === name) return complaint.sentence;
      return refusal && !stale && field === name ? sentence(refusal.code) : undefined;
    },
    refused: refusal && !stale && !fields.includes(field) ? sentence(refusal.code) : null,
    row: typeof refusal?.extensions.row === 'number' ? refusal.extensions.row : null,
    stale: stale ? (refusal.extensions as unknown as Stale) : null,
    forget: () => {
      setComplaint(null);
      // The words stay in the outbox until others are sent in their place.
      if (refusal && (field || refusal.extensions.row !== undefined)) setForgotten(refusal);
    },
    complain: (name, said) => {
      setForgotten(refusal);
      setComplaint({ field: name, sentence: said });
      setRefusals((count) => count + 1);
    },
    send,
    discard: submission.discard,
  };
}

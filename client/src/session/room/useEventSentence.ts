import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import type { SessionEvent } from '../../live/readEvent.ts';
import { useSession } from '../../live/useSession.ts';
import { eventFacts } from './eventFacts.ts';
import { useSeatName } from './useNames.ts';

/** An event in words. */
export interface EventSentence {
  /** Who did it, to be set in bold: `Ketua`. Empty when nobody did. */
  by: string;
  /** What they did: `mengajukan pertanyaan 12`. */
  act: string;
  /** Both in one. */
  sentence: string;
  /** What was said or written, to be set in serif; null when there is nothing. */
  said: string | null;
  /** `10.24` */
  time: string;
}

/** The sentence of a session event; null for a watermark. */
export function useEventSentence(event: SessionEvent): EventSentence | null {
  const { t } = useTranslation('event');
  const { time, dayMonthTime } = useFormat();
  const name = useSeatName();
  const facts = useSession((room) => eventFacts(room, event));
  if (!facts) return null;
  const { kind, bySeatId, byName, due, said, ...words } = facts;
  const queued = words.question === '' && (kind === 'QUESTION_AMENDED' || kind === 'QUESTION_WITHDRAWN');
  const about = kind === 'ARRIVED' || kind === 'DEPARTED' || kind === 'TURN_GIVEN';
  const by = about ? words.person : name(bySeatId) || (byName ?? '');
  const values = { ...words, due: due ? dayMonthTime(due) : '' };
  const act = queued
    ? t(kind === 'QUESTION_WITHDRAWN' ? 'queuedWithdrawn' : 'queuedAmended')
    : kind === 'FOLLOW_UP_JUDGED' || kind === 'CORRECTION_DECIDED'
      ? `${t(kind, values)} ${t(`verdict.${words.verdict}` as 'verdict.KEPT')}`.trim()
      : t(kind, values);
  const impersonal =
    kind === 'QUESTION_SETTLED' ||
    kind === 'QUESTION_REOPENED' ||
    kind === 'SESSION_FINAL' ||
    kind === 'ANSWER_UNANSWERED' ||
    kind === 'TURN_ENDED';
  return {
    by: impersonal ? '' : by,
    act,
    sentence: impersonal || !by ? act : `${by} ${act}`,
    said,
    time: time(event.at),
  };
}

import { AnswerState as State } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { EvidenceStandingMark } from '../evidence/EvidenceStandingMark.tsx';
import { useSession } from '../live/useSession.ts';
import type { AnswerView } from '../live/views.ts';
import { standingDueYear } from '../session/room/AnswerState.tsx';
import { StateMark } from '../ui/index.ts';

/** What became of an answer, for the agency that gave it: accepted, a follow-up with its year, or not decided yet. */
export function OwnAnswerState({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const withdrawn = useSession((room) => room.questions[answer.questionId]?.withdrawnAt ?? null);
  const dueYear = useSession((room) => standingDueYear(room, answer.id));
  const evidence = (answer.evidenceRequests ?? []).filter(({ deliveredAt }) => !deliveredAt).at(-1);
  if (answer.state === State.RELEASED)
    return (
      <StateMark icon="cross" tone="quiet">
        {t('own.released')}
      </StateMark>
    );
  if (withdrawn) {
    return (
      <StateMark icon="cross" tone="quiet">
        {t('own.withdrawn', { time: time(withdrawn) })}
      </StateMark>
    );
  }
  if (evidence) {
    return <EvidenceStandingMark request={evidence} />;
  }
  if (answer.decision === 'ACCEPTED')
    return (
      <StateMark icon="check" tone="ok">
        {t('own.accepted')}
      </StateMark>
    );
  if (answer.decision === 'FOLLOW_UP') {
    return (
      <StateMark icon="followUp" tone="brand">
        {dueYear ? t('own.followUpYear', { year: dueYear }) : t('own.followUp')}
      </StateMark>
    );
  }
  if (answer.state === State.UNANSWERED)
    return (
      <StateMark icon="open" tone="quiet">
        {t('own.unanswered')}
      </StateMark>
    );
  if (answer.state === State.CAPTURED) return <StateMark icon="mic">{t('own.captured')}</StateMark>;
  return <StateMark icon="clock">{t(answer.late ? 'own.lateToDecide' : 'own.toDecide')}</StateMark>;
}

import { FollowUpState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { followUpsOf } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { AnswerView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { StateMark } from '../ui/index.ts';
import styles from './OwnAnswers.module.css';

/** What the chair made of an answer: the verdict, promises that stand, verdicts on earlier wordings. */
export function Became({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('answer');
  const { t: tFollowUp } = useTranslation('followUp');
  const { time } = useFormat();
  const name = useSeatName();
  const promises = useSession((room) =>
    followUpsOf(room, answer.id).filter(({ state }) => state !== FollowUpState.PROPOSED),
  );
  const verdict = answer.decidedAt
    ? t(`became.${answer.decision ?? 'ACCEPTED'}`, {
        by: name(answer.decidedBySeatId),
        time: time(answer.decidedAt),
      })
    : null;
  const earlier = answer.decision
    ? []
    : answer.revisions.filter((revision) => revision.decision !== null && revision.number < answer.revision);
  return (
    <div className={styles.became}>
      {verdict && <p>{verdict}</p>}
      {earlier.map((revision) => (
        <p key={revision.id}>
          {t(`became.earlier.${revision.decision ?? 'ACCEPTED'}`, { time: time(revision.at) })}
        </p>
      ))}
      {promises.map((promise) => (
        <div key={promise.id}>
          <StateMark icon="followUp" tone={promise.state === FollowUpState.DROPPED ? 'quiet' : 'brand'}>
            {promise.state === FollowUpState.DROPPED
              ? t('became.dropped')
              : tFollowUp(`kind.${promise.kind}`)}
            {promise.state !== FollowUpState.DROPPED && `, ${promise.dueYear}`}
          </StateMark>
          <p className={styles.promise}>{promise.text}</p>
        </div>
      ))}
    </div>
  );
}

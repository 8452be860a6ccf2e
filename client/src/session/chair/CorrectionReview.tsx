import { CorrectionState, LIMITS, mayDecideCorrection } from '@risalah/shared';
import { memo, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { DecideCorrectionDocument } from '../../generated/graphql.ts';
import { correctionFacts } from '../../live/facts.ts';
import { codeOf } from '../../live/roomParts.ts';
import { useAct } from '../../live/useAct.ts';
import { factsOfMinutes } from '../../live/useMinutes.ts';
import { useMay, useSession } from '../../live/useSession.ts';
import type { CorrectionView } from '../../live/views.ts';
import { Button, Field, StateMark } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { useSeatName } from '../room/useNames.ts';
import styles from './MinutesReview.module.css';

interface CorrectionReviewProps {
  correction: CorrectionView;
}

/** A correction that a speaker proposed of their own words: both texts, and the chair's decision. */
export const CorrectionReview = memo(function CorrectionReview({ correction }: CorrectionReviewProps) {
  const { t } = useTranslation('session');
  const { dayMonthTime } = useFormat();
  const name = useSeatName();
  const decide = useAct(DecideCorrectionDocument);
  const [reason, setReason] = useState('');
  const code = useSession((room) => {
    const answer = correction.answerId ? room.answers[correction.answerId] : undefined;
    return answer ? codeOf(room, answer) : '';
  });
  const may = useMay(({ actor, session, room }) => {
    const facts = correctionFacts(room, correction.id);
    return facts
      ? mayDecideCorrection(actor, session, factsOfMinutes(room, correction.minutesId), facts)
      : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  const act = (accept: boolean) =>
    void decide.run({ correctionId: correction.id, accept, reason: reason.trim() || null });
  const accepted = correction.state === CorrectionState.ACCEPTED;
  return (
    <li className={styles.correction}>
      <p className={styles.who}>
        <strong>{name(correction.proposedBySeatId)}</strong>{' '}
        {t(code ? 'review.proposedAnswer' : 'review.proposedStatement', {
          answer: code,
          time: dayMonthTime(correction.proposedAt),
        })}
      </p>
      <div className={styles.texts}>
        <div>
          <p className={styles.label}>{t('review.asRecorded')}</p>
          <p className={styles.said}>{correction.oldText}</p>
        </div>
        <div>
          <p className={styles.label}>{t('review.asProposed')}</p>
          <p className={styles.said}>{correction.newText}</p>
        </div>
      </div>
      {correction.state !== CorrectionState.PROPOSED && (
        <p className={styles.decided}>
          <StateMark icon={accepted ? 'check' : 'cross'} tone={accepted ? 'ok' : 'neutral'}>
            {t(accepted ? 'review.correctionAccepted' : 'review.correctionRefused', {
              time: correction.decidedAt ? dayMonthTime(correction.decidedAt) : '',
            })}
          </StateMark>
          {correction.decisionReason && t('review.decidedBecause', { reason: correction.decisionReason })}
        </p>
      )}
      {may && (
        <div className={styles.decide}>
          <Field
            label={t('review.decisionReason')}
            limit={LIMITS.reason}
            value={reason}
            onChange={setReason}
          />
          <Button variant="primary" busy={decide.busy} onClick={() => act(true)}>
            {t('review.acceptCorrection')}
          </Button>
          <Button busy={decide.busy} onClick={() => act(false)}>
            {t('review.refuseCorrection')}
          </Button>
        </div>
      )}
      <RefusalLine refusal={decide.refusal} lead={t('review.notDecided')} />
    </li>
  );
});

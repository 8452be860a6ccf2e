import { AnswerState as State } from '@risalah/shared';
import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { EvidenceFiles } from '../../evidence/EvidenceFiles.tsx';
import { EvidenceStandingMark } from '../../evidence/EvidenceStandingMark.tsx';
import { followUpsOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView, FollowUpView } from '../../live/views.ts';
import { Disclosure, StateMark } from '../../ui/index.ts';
import styles from './AnswerWhole.module.css';
import { useAgencyName, useSeatName } from './useNames.ts';

/** Props of {@link AnswerWhole}. */
export interface AnswerWholeProps {
  answer: AnswerView;
  /** What may be done with a follow-up it led to. */
  renderFollowUpAction?: (followUp: FollowUpView) => ReactNode;
}

/** The whole text of an answer, its earlier wordings, the evidence asked for, and the follow-ups it led to. */
export function AnswerWhole({ answer, renderFollowUpAction }: AnswerWholeProps) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const name = useSeatName();
  const followUps = useSession((room) => followUpsOf(room, answer.id));
  const earlier = answer.revisions.slice(0, -1);
  return (
    <div className={styles.whole}>
      {answer.text !== null && <p className={styles.text}>{answer.text}</p>}
      {answer.state === State.CAPTURED && answer.speakerSeatId && (
        <p className={styles.note}>{t('spokenBy', { name: name(answer.speakerSeatId) })}</p>
      )}
      {answer.evidenceRequests?.map((request) => (
        <EvidenceAsked key={request.id} {...request} />
      ))}
      <EvidenceFiles files={answer.evidenceFiles ?? []} label={t('evidenceFiles')} />
      {followUps.map((followUp) => (
        <div key={followUp.id}>
          <FollowUpGiven followUp={followUp} />
          {renderFollowUpAction?.(followUp)}
        </div>
      ))}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlierWordings', { count: earlier.length })}>
          <ol className={styles.revisions}>
            {earlier.map((revision, index) => (
              <li key={revision.id}>
                <p className={styles.note}>
                  {t('wording', {
                    number: index + 1,
                    by: name(revision.bySeatId),
                    time: time(revision.at),
                  })}
                </p>
                <p className={styles.text}>{revision.text}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

/** Evidence that was asked for: until when or since when, and what. */
export function EvidenceAsked({
  id,
  text,
  dueAt,
  deliveredAt,
}: {
  id?: string;
  text: string;
  dueAt: string;
  deliveredAt: string | null;
}) {
  return (
    <p className={styles.evidence} data-place={id}>
      <EvidenceStandingMark request={{ dueAt, deliveredAt }} />{' '}
      {text && <span className={styles.said}>{text}</span>}
    </p>
  );
}

/** A follow-up that an answer led to: state, kind, agency, year, and its text. */
export function FollowUpGiven({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('followUp');
  const agency = useAgencyName();
  const { state, kind, dueYear } = followUp;
  const key = state === 'PROPOSED' ? 'proposed' : state === 'DROPPED' ? 'dropped' : 'given';
  return (
    <p className={styles.evidence} data-place={followUp.id}>
      <StateMark icon="followUp" tone={key === 'given' ? 'brand' : 'neutral'}>
        {t(key, { kind: t(`kindLower.${kind}`), agency: agency(followUp.agencyId), year: dueYear })}
      </StateMark>{' '}
      <span className={styles.said}>{followUp.text}</span>
    </p>
  );
}

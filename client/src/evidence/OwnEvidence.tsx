import { MinutesState, mayAttachEvidence, mayWithdrawEvidence } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { answerFacts } from '../live/facts.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import type { AnswerView, EvidenceFileView, EvidenceRequestView } from '../live/views.ts';
import styles from './Evidence.module.css';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { EvidenceStandingMark } from './EvidenceStandingMark.tsx';
import { HandInEvidence } from './HandInEvidence.tsx';

/** Evidence behind an answer of the reader's own agency: what was asked for, what was handed in, and handing in more. */
export function OwnEvidence({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('evidence');
  const { store } = useLiveSession();
  const number = useSession((room) => room.questions[answer.questionId]?.number ?? '');
  const may = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answer.id);
    return facts ? mayAttachEvidence(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  const withdrawing = useMay(({ actor, session, room }) => {
    const { agencyId } = answer;
    const minutesState = answerFacts(room, answer.id)?.minutesState ?? MinutesState.DRAFT;
    return mayWithdrawEvidence(actor, session, { agencyId, minutesState, withdrawn: false });
  }).allowed;
  const mayWithdraw = ({ withdrawnAt }: EvidenceFileView) => withdrawing && !withdrawnAt;
  const label = `${number}${answer.letter}`;
  const files = answer.evidenceFiles ?? [];
  const unasked = files.filter(({ evidenceRequestId }) => evidenceRequestId === null);
  const take = (data: unknown) => store.applyResult(data);
  return (
    <div className={styles.own}>
      {(answer.evidenceRequests ?? []).map((request: EvidenceRequestView) => (
        <section key={request.id} className={styles.request} data-place={request.id}>
          <EvidenceStandingMark request={request} />
          <p className={styles.said}>{request.text}</p>
          <EvidenceFiles
            files={files.filter(({ evidenceRequestId }) => evidenceRequestId === request.id)}
            label={t('attachTo', { text: request.text })}
            mayWithdraw={mayWithdraw}
          />
          {may && (
            <HandInEvidence
              target={{ answerId: answer.id, evidenceRequestId: request.id }}
              label={t('attachTo', { text: request.text })}
              onHandedIn={take}
            />
          )}
        </section>
      ))}
      <EvidenceFiles files={unasked} label={t('filesOf', { label })} mayWithdraw={mayWithdraw} />
      {may && (
        <HandInEvidence target={{ answerId: answer.id }} label={t('attach', { label })} onHandedIn={take} />
      )}
    </div>
  );
}

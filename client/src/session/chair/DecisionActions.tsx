import {
  FollowUpState,
  mayAcceptAnswer,
  mayRequestEvidence,
  mayRequestFollowUp,
  type Verdict,
} from '@risalah/shared';
import { useTranslation } from '#i18n';
import { AcceptAnswerDocument } from '../../generated/graphql.ts';
import { answerFacts } from '../../live/facts.ts';
import { followUpsOf } from '../../live/roomParts.ts';
import { useAct } from '../../live/useAct.ts';
import { type Asking, useMay, useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button, useHotkeys, VisuallyHidden } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import styles from './AnswerLedger.module.css';
import { useAnswerDesk } from './answerDesk.ts';

type AnswerRule = typeof mayAcceptAnswer;

function verdictOn(rule: AnswerRule, answerId: string, { actor, session, room }: Asking): Verdict {
  const facts = answerFacts(room, answerId);
  return facts ? rule(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
}

interface DecisionActionsProps {
  answer: AnswerView;
  /** `12a` */
  code: string;
  onToggle: () => void;
}

/** The chair's acts on the selected answer, by button and by key: accept, follow-up, evidence; `↵` opens it. */
export function DecisionActions({ answer, code, onToggle }: DecisionActionsProps) {
  const { t } = useTranslation('question');
  const { t: tSession } = useTranslation('session');
  const desk = useAnswerDesk();
  const accept = useAct(AcceptAnswerDocument);
  const mayAccept = useMay((asking) => verdictOn(mayAcceptAnswer, answer.id, asking)).allowed;
  const mayFollowUp = useMay((asking) => verdictOn(mayRequestFollowUp, answer.id, asking)).allowed;
  const mayEvidence = useMay((asking) => verdictOn(mayRequestEvidence, answer.id, asking)).allowed;
  const proposals = useSession((room) =>
    followUpsOf(room, answer.id).filter(({ state }) => state === FollowUpState.PROPOSED),
  );
  const doAccept = () => void accept.run({ answerId: answer.id, revision: answer.revision });
  const openFollowUp = () => desk.openForm({ answerId: answer.id, kind: 'followUp' });
  const openEvidence = () => desk.openForm({ answerId: answer.id, kind: 'evidence' });
  useHotkeys([
    ...(mayAccept ? [{ keys: 'A', label: tSession('keys.accept'), act: doAccept }] : []),
    ...(mayFollowUp ? [{ keys: 'T', label: tSession('keys.followUp'), act: openFollowUp }] : []),
    ...(mayEvidence ? [{ keys: 'B', label: tSession('keys.evidence'), act: openEvidence }] : []),
    ...(answer.text !== null ? [{ keys: '↵', label: tSession('keys.open'), act: onToggle }] : []),
  ]);
  return (
    <>
      {mayFollowUp &&
        proposals.map((proposal) => (
          <p key={proposal.id} className={styles.proposal}>
            {t('proposedBySecretary')} <span>{proposal.text}</span>
          </p>
        ))}
      {mayAccept && (
        <Button variant="primary" size="small" kbd="A" busy={accept.busy} onClick={doAccept}>
          {t('act.accept')}
          <VisuallyHidden> {code}</VisuallyHidden>
        </Button>
      )}
      {mayFollowUp && (
        <Button size="small" tone="brand" kbd="T" onClick={openFollowUp}>
          {t('act.followUp')}
        </Button>
      )}
      {mayEvidence && (
        <Button size="small" kbd="B" onClick={openEvidence}>
          {t('act.evidence')}
        </Button>
      )}
      <RefusalLine refusal={accept.refusal} lead={t('act.notAccepted')} />
    </>
  );
}

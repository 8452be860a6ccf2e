import { mayRemindAgency } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { RemindAgencyDocument } from '../../generated/graphql.ts';
import { answerFacts } from '../../live/facts.ts';
import { useAct } from '../../live/useAct.ts';
import { useMay } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import styles from './AnswerLedger.module.css';

/** Reminds an agency of an answer that is waited for, and says when that was done last. */
export function RemindAgency({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const remind = useAct(RemindAgencyDocument);
  const may = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answer.id);
    return facts ? mayRemindAgency(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  if (!may) return null;
  return (
    <>
      <Button size="small" busy={remind.busy} onClick={() => void remind.run({ answerId: answer.id })}>
        {t('act.remind')}
      </Button>
      {answer.remindedAt && (
        <span className={styles.note}>{t('act.reminded', { time: time(answer.remindedAt) })}</span>
      )}
      <RefusalLine refusal={remind.refusal} lead={t('act.notReminded')} />
    </>
  );
}

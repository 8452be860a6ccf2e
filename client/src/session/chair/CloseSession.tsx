import { AnswerState, isGiven, QuestionState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { CloseSessionDocument } from '../../generated/graphql.ts';
import type { Room } from '../../live/room.ts';
import { useAct } from '../../live/useAct.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { useAgencyName } from '../room/useNames.ts';
import styles from './CloseSession.module.css';

function standingAnswers(room: Room): AnswerView[] {
  return Object.values(room.answers).filter(
    ({ questionId }) => room.questions[questionId]?.state !== QuestionState.WITHDRAWN,
  );
}

/** The dialog before closing: who is still awaited, what is undecided, and what happens to both. */
export function CloseSession({ open, onDone }: { open: boolean; onDone: () => void }) {
  const { t } = useTranslation('session');
  const sessionId = useSession((room) => room.session.id);
  const close = useAct(CloseSessionDocument);
  const act = async () => {
    const came = await close.run({ sessionId });
    if (came.ok) onDone();
  };
  return (
    <Dialog
      open={open}
      onClose={onDone}
      title={t('act.closeTitle')}
      actions={
        <>
          <Button variant="quiet" onClick={onDone}>
            {t('act.cancel')}
          </Button>
          <Button variant="primary" busy={close.busy} onClick={() => void act()}>
            {t('act.closeNow')}
          </Button>
        </>
      }
    >
      <ClosingMeans />
      <RefusalLine refusal={close.refusal} lead={t('act.notClosed')} />
    </Dialog>
  );
}

function ClosingMeans() {
  const { t } = useTranslation('session');
  const agency = useAgencyName('full');
  const questions = useSession((room) => room.questions);
  const awaited = useSession((room) =>
    standingAnswers(room).filter(({ state }) => state === AnswerState.AWAITED),
  );
  const undecided = useSession(
    (room) => standingAnswers(room).filter(({ state, decision }) => isGiven(state) && !decision).length,
  );
  const code = (answer: AnswerView) => `${questions[answer.questionId]?.number ?? ''}${answer.letter}`;
  return (
    <>
      <p>{t('act.closeMeans')}</p>
      {awaited.length === 0 ? (
        <p>{t('act.closeNoneAwaited')}</p>
      ) : (
        <div>
          <p className={styles.awaited}>{t('act.closeAwaited', { count: awaited.length })}</p>
          <ul className={styles.list}>
            {awaited.map((answer) => (
              <li key={answer.id}>
                <span className={styles.code}>{code(answer)}</span> {agency(answer.agencyId)}
              </li>
            ))}
          </ul>
          <p className={styles.late}>{t('act.closeLate')}</p>
        </div>
      )}
      {undecided > 0 && <p>{t('act.closeUndecided', { count: undecided })}</p>}
    </>
  );
}

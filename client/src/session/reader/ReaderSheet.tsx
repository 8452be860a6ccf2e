import { StatementMoment } from '@risalah/shared';
import { useTranslation } from '#i18n';
import {
  askedQuestions,
  currentDimension,
  currentQuestion,
  minutesOf as heldMinutes,
  phaseOf,
  readsProceedings,
} from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { ScoresButton } from '../../score/ScoresButton.tsx';
import { Button, EmptyState } from '../../ui/index.ts';
import type { Found } from '../coverage/FoundQuestions.tsx';
import { AnswersRead } from '../room/AnswersRead.tsx';
import { BeforeOpening } from '../room/BeforeOpening.tsx';
import { CurrentQuestion } from '../room/CurrentQuestion.tsx';
import { EarlierQuestions } from '../room/EarlierQuestions.tsx';
import { DimensionsAfter, FoundQuestions, ToConfirm } from '../room/laterParts.tsx';
import { StatementsRead } from '../room/StatementsRead.tsx';
import { ReaderMinutes } from './ReaderMinutes.tsx';
import styles from './ReaderRoom.module.css';

/** Props of {@link ReaderSheet}. */
export interface ReaderSheetProps {
  found: Found | null;
  onCloseFound: () => void;
  /** The dimension whose minutes are read, or null for the session itself. */
  minutesOf: string | null;
  onRead: (dimensionId: string | null) => void;
  /** Opens the scores of a dimension, for who scores. */
  onScores?: (dimensionId: string) => void;
}

/** The sheet to be read: the question at hand with its answers in whole, those before it, or minutes. */
export function ReaderSheet({ found, onCloseFound, minutesOf, onRead, onScores }: ReaderSheetProps) {
  const phase = useSession(phaseOf);
  const reads = useSession(readsProceedings);
  if (minutesOf !== null) return <ReaderMinutes dimensionId={minutesOf} onBack={() => onRead(null)} />;
  if (phase === 'BEFORE') return <BeforeOpening />;
  if (!reads) return <Unseated />;
  const open = phase === 'OPEN';
  return (
    <>
      <ToConfirm />
      {open ? <AtHand /> : <DimensionsAfter onRead={onRead} onScores={onScores} />}
      <FoundQuestions found={found} onClose={onCloseFound} />
      {open ? <Before /> : <StatementsRead where={StatementMoment.CLOSING} />}
      <StatementsRead where={StatementMoment.OPENING} />
    </>
  );
}

/** For an administrator without a seat, to whom what is asked and said is not sent: an empty list would tell that nothing was. */
function Unseated() {
  const { t } = useTranslation('session');
  return (
    <div className={styles.empty}>
      <EmptyState>{t('reader.unseated')}</EmptyState>
    </div>
  );
}

function AtHand() {
  const { t } = useTranslation('session');
  const question = useSession(currentQuestion);
  const dimension = useSession(currentDimension);
  if (question)
    return (
      <>
        <CurrentQuestion question={question} />
        <AnswersRead questionId={question.id} />
      </>
    );
  return (
    <div className={styles.empty}>
      <EmptyState>{t(dimension ? 'reader.waiting' : 'reader.noDimension')}</EmptyState>
    </div>
  );
}

function Before() {
  const { t } = useTranslation('question');
  const dimension = useSession(currentDimension);
  const earlier = useSession((room) =>
    dimension
      ? askedQuestions(room, dimension.id)
          .filter(({ id }) => id !== currentQuestion(room)?.id)
          .reverse()
      : [],
  );
  if (!dimension) return null;
  return (
    <>
      <EarlierQuestions
        key={dimension.id}
        heading={t('earlierIn', { name: dimension.name })}
        questions={earlier}
      />
      <StatementsRead where={dimension.id} />
    </>
  );
}

/** Under a dimension of the agenda: the way to its questions, minutes and scores. */
export function ReaderAgendaActions({
  dimensionId,
  onRead,
  onScores,
}: {
  dimensionId: string;
  onRead: (dimensionId: string) => void;
  onScores?: (dimensionId: string) => void;
}) {
  const { t } = useTranslation('session');
  const visible = useSession((room) => (heldMinutes(room, dimensionId)?.text ?? null) !== null);
  return (
    <>
      <Button size="small" onClick={() => onRead(dimensionId)}>
        {t(visible ? 'agenda.readMinutes' : 'agenda.readQuestions')}
      </Button>
      {onScores && <ScoresButton size="small" onOpen={() => onScores(dimensionId)} />}
    </>
  );
}

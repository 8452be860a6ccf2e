import { mayEnterDimension, StatementMoment } from '@risalah/shared';
import { memo, useEffect } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../../app/later.tsx';
import {
  answersOf,
  askedQuestions,
  currentDimension,
  currentQuestion,
  dimensionsInOrder,
  phaseOf,
} from '../../live/roomParts.ts';
import { useMay, useSession } from '../../live/useSession.ts';
import type { QuestionView } from '../../live/views.ts';
import { useQuestionActions } from '../../question/QuestionActions.tsx';
import { ScoresButton } from '../../score/ScoresButton.tsx';
import { Button, EmptyState, LoadingBars } from '../../ui/index.ts';
import { BeforeOpening } from '../room/BeforeOpening.tsx';
import { CurrentQuestion } from '../room/CurrentQuestion.tsx';
import { DimensionBar } from '../room/DimensionBar.tsx';
import { EarlierQuestions } from '../room/EarlierQuestions.tsx';
import { DimensionsAfter, FoundQuestions, ScoreSheet, ToConfirm } from '../room/laterParts.tsx';
import { StatementsRead } from '../room/StatementsRead.tsx';
import { useRoomWidth } from '../room/useRoomWidth.ts';
import { AnswerLedger } from './AnswerLedger.tsx';
import { AnswersBelow } from './AnswersBelow.tsx';
import { useAnswerDesk } from './answerDesk.ts';
import styles from './ChairSheet.module.css';
import { useChairStage } from './chairStage.ts';
import { NextDimension } from './NextDimension.tsx';

const MinutesReview = later(async () => (await import('./MinutesReview.tsx')).MinutesReview, <LoadingBars />);
const PauseSession = later(async () => (await import('./PauseSession.tsx')).PauseSession);
const EnterDimension = later(async () => (await import('./EnterDimension.tsx')).EnterDimension);

/** Above the chair's sheet: the dimension at hand with the way to the next one; in its place what is being asked. */
export function ChairHead() {
  const stage = useChairStage();
  const phone = useRoomWidth() === 'phone';
  if (stage.view.kind !== 'SESSION') return null;
  if (stage.ask?.kind === 'PAUSE') return <PauseSession onDone={() => stage.setAsk(null)} />;
  if (stage.ask?.kind === 'ENTER') {
    const { dimensionId } = stage.ask;
    return <EnterDimension key={dimensionId} dimensionId={dimensionId} onDone={() => stage.setAsk(null)} />;
  }
  const bar = (
    <>
      <ChairScores />
      <NextDimension />
    </>
  );
  return <DimensionBar actions={phone ? undefined : bar} />;
}

/** The chair's sheet: before opening, the question at hand with its ledger, after closing, or minutes or scores. */
export function ChairSheet() {
  const stage = useChairStage();
  const phase = useSession(phaseOf);
  if (stage.view.kind === 'MINUTES')
    return (
      <MinutesReview dimensionId={stage.view.dimensionId} onBack={() => stage.setView({ kind: 'SESSION' })} />
    );
  if (stage.view.kind === 'SCORES')
    return (
      <ScoreSheet
        dimensionId={stage.view.dimensionId}
        onDimension={(dimensionId) => stage.setView({ kind: 'SCORES', dimensionId })}
        onBack={() => stage.setView({ kind: 'SESSION' })}
      />
    );
  if (phase === 'BEFORE') return <BeforeOpening />;
  if (phase === 'OPEN') return <LiveSheet />;
  return (
    <>
      <ToConfirm />
      <DimensionsAfter
        onRead={(dimensionId) => stage.setView({ kind: 'MINUTES', dimensionId })}
        onScores={(dimensionId) => stage.setView({ kind: 'SCORES', dimensionId })}
        onQuestions={(dimensionId) => stage.setFound({ agencyId: null, dimensionId })}
      />
      <ChairFound />
      <StatementsRead where={StatementMoment.OPENING} />
      <StatementsRead where={StatementMoment.CLOSING} />
    </>
  );
}

/** The way to the scores of the dimension at hand. */
function ChairScores() {
  const stage = useChairStage();
  const dimension = useSession(currentDimension);
  return (
    dimension && <ScoresButton onOpen={() => stage.setView({ kind: 'SCORES', dimensionId: dimension.id })} />
  );
}

function LiveSheet() {
  const { t } = useTranslation('question');
  const dimension = useSession(currentDimension);
  const question = useSession(currentQuestion);
  const earlier = useSession((room) =>
    dimension
      ? askedQuestions(room, dimension.id)
          .filter(({ id }) => id !== question?.id)
          .reverse()
      : [],
  );
  if (!dimension) return <NoDimension />;
  return (
    <>
      {question ? (
        <QuestionAtHand question={question} />
      ) : (
        <div className={styles.empty}>
          <EmptyState title={t('noneYet', { name: dimension.name })}>{t('noneYetMeans')}</EmptyState>
        </div>
      )}
      <AnswersBelow />
      <ChairFound />
      <ToConfirm />
      <EarlierQuestions
        key={dimension.id}
        heading={t('earlierIn', { name: dimension.name })}
        questions={earlier}
        renderAnswers={ledgerOf}
        renderActions={actionsOf}
      />
      <StatementsRead where={dimension.id} />
      <StatementsRead where={StatementMoment.OPENING} />
    </>
  );
}

const ledgerOf = (each: QuestionView) => <AnswerLedger questionId={each.id} number={each.number} />;
const actionsOf = (each: QuestionView) => <EarlierActions question={each} />;

/** Where the coverage led the chair. */
const ChairFound = memo(function ChairFound() {
  const { found, setFound } = useChairStage();
  return <FoundQuestions found={found} onClose={() => setFound(null)} renderAnswers={ledgerOf} />;
});

function QuestionAtHand({ question }: { question: QuestionView }) {
  const desk = useAnswerDesk();
  const { links, form } = useQuestionActions(question);
  const firstId = useSession((room) => answersOf(room, question.id)[0]?.id ?? null);
  useEffect(() => {
    // Somebody who is filling in a form stays where they are.
    if (!desk.read().form) desk.select(firstId);
  }, [desk, firstId]);
  return (
    <>
      <CurrentQuestion question={question} actions={links} />
      {form && <div className={styles.form}>{form}</div>}
      <AnswerLedger questionId={question.id} number={question.number} />
    </>
  );
}

/** What the chair may change about an earlier question. */
function EarlierActions({ question }: { question: QuestionView }) {
  const { links, form } = useQuestionActions(question);
  return (
    <>
      {links}
      {form && <div className={styles.earlierForm}>{form}</div>}
    </>
  );
}

function NoDimension() {
  const { t } = useTranslation('session');
  const stage = useChairStage();
  const [first] = useSession(dimensionsInOrder);
  const mayEnter = useMay(({ actor, session }) => mayEnterDimension(actor, session)).allowed;
  return (
    <div className={styles.empty}>
      <EmptyState title={t('dimension.none')}>{t('dimension.noneMeans')}</EmptyState>
      {first && mayEnter && (
        <Button variant="primary" onClick={() => stage.setAsk({ kind: 'ENTER', dimensionId: first.id })}>
          {t('dimension.begin', { name: first.name })}
        </Button>
      )}
    </div>
  );
}

import { mayQueueQuestion } from '@risalah/shared';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import { laterDialog } from '../../app/later.tsx';
import { currentQuestion, queuedCount, queuedWords } from '../../live/roomParts.ts';
import { useLiveSession, useMay } from '../../live/useSession.ts';
import { Composer } from '../../question/Composer.tsx';
import { ComposerDeskContext, createComposerDesk } from '../../question/composerDesk.ts';
import { Queue } from '../../question/Queue.tsx';
import { scrollerOf } from '../../ui/useScroller.ts';
import { ConnectionBand } from '../room/ConnectionBand.tsx';
import { Hands } from '../room/handsLater.tsx';
import { PausedBand } from '../room/PausedBand.tsx';
import { PresenceList } from '../room/PresenceList.tsx';
import { presentOfExpected } from '../room/presenceSummary.ts';
import { RoomBar } from '../room/RoomBar.tsx';
import { RoomLayout } from '../room/RoomLayout.tsx';
import { useAskedMinutes } from '../room/useAskedMinutes.ts';
import { useRoomPlaces } from '../room/useRoomPlaces.ts';
import { useRoomWidth } from '../room/useRoomWidth.ts';
import { useWayToFound } from '../room/useWayToFound.ts';
import { ArrivalWatch } from './ArrivalWatch.tsx';
import { AnswerDeskContext, createAnswerDesk, useAnswerDesk } from './answerDesk.ts';
import { ChairAgenda, ChairCoverage, ChairDue } from './ChairColumns.tsx';
import { ChairKeys } from './ChairKeys.ts';
import styles from './ChairRoom.module.css';
import { ChairHead, ChairSheet } from './ChairSheet.tsx';
import { type ChairAsk, type ChairStage, ChairStageContext, type ChairView } from './chairStage.ts';
import { NextDimension } from './NextDimension.tsx';
import { ResumeButton, SessionActions } from './SessionActions.tsx';

const CloseSession = laterDialog(async () => (await import('./CloseSession.tsx')).CloseSession);

/** The chair's room: agenda, coverage and promises; the question with its ledger and the composer; queue and presence. */
export default function ChairRoom() {
  const [answerDesk] = useState(createAnswerDesk);
  const [composerDesk] = useState(createComposerDesk);
  const asked = useAskedMinutes();
  const [view, setView] = useState<ChairView>(
    asked ? { kind: 'MINUTES', dimensionId: asked } : { kind: 'SESSION' },
  );
  const [ask, setAsk] = useState<ChairAsk | null>(null);
  const [found, setFound] = useState<ChairStage['found']>(null);
  const [closing, setClosing] = useState(false);
  const stage = useMemo(
    () => ({ view, setView, ask, setAsk, found, setFound, closing, setClosing }),
    [view, ask, found, closing],
  );
  return (
    <AnswerDeskContext value={answerDesk}>
      <ComposerDeskContext value={composerDesk}>
        <ChairStageContext value={stage}>
          <ArrivalWatch />
          <ChairPage stage={stage} />
          <CloseSession open={closing} onDone={() => setClosing(false)} />
        </ChairStageContext>
      </ComposerDeskContext>
    </AnswerDeskContext>
  );
}

/** Keeps what has the focus from being brought into sight beneath a part that stays at the lower edge. */
function keepClear(part: HTMLElement | null) {
  if (!part) return;
  const scroller = scrollerOf(part);
  const sizes = new ResizeObserver(() => {
    scroller.style.scrollPaddingBottom = `${part.offsetHeight}px`;
  });
  sizes.observe(part);
  return () => {
    sizes.disconnect();
    scroller.style.scrollPaddingBottom = '';
  };
}

function ChairPage({ stage }: { stage: ChairStage }) {
  const { t } = useTranslation('session');
  const { t: tQuestion } = useTranslation('question');
  const places = useRoomPlaces();
  const phone = useRoomWidth() === 'phone';
  const mayQueue = useMay(({ actor, session }) => mayQueueQuestion(actor, session)).allowed;
  const answers = useAnswerDesk();
  const { store } = useLiveSession();
  useWayToFound({
    toMinutes: (dimensionId) => {
      stage.setView({ kind: 'MINUTES', dimensionId });
      places.goTo(null, 'sheet');
    },
    toQuestion: ({ questionId, dimensionId, answerId, visit }) => {
      stage.setView({ kind: 'SESSION' });
      const room = store.read();
      const atHand = room && currentQuestion(room)?.id;
      stage.setFound(questionId === atHand ? null : { agencyId: null, dimensionId, questionId, visit });
      if (answerId && !answers.read().openIds.has(answerId)) answers.toggle(answerId);
      places.goTo(null, 'sheet');
    },
    toQueue: () => places.goTo('right', 'queue'),
    toSession: () => stage.setView({ kind: 'SESSION' }),
  });
  const { setAsk, setClosing } = stage;
  const { goTo } = places;
  const toSheet = useCallback(() => goTo(null, 'sheet'), [goTo]);
  const toComposer = useCallback(() => goTo(null, 'compose'), [goTo]);
  const actions = useMemo(() => {
    const pause = () => {
      toSheet();
      setAsk({ kind: 'PAUSE' });
    };
    return <SessionActions onPause={pause} onClose={() => setClosing(true)} />;
  }, [toSheet, setAsk, setClosing]);
  const agenda = <ChairAgenda onGo={toSheet} />;
  const coverage = <ChairCoverage onGo={toSheet} />;
  const due = <ChairDue onCalledIn={toComposer} />;
  const presence = (
    <>
      <Hands />
      <PresenceList />
    </>
  );
  return (
    <RoomLayout
      places={places}
      bar={<RoomBar actions={actions} showsMeeting={false} />}
      bands={
        <>
          <ChairKeys stage={stage} places={places} />
          <ConnectionBand />
          <PausedBand actions={phone ? <ResumeButton size="small" saysRefusal /> : undefined} />
        </>
      }
      left={{
        label: t('column.left'),
        width: 284,
        edge: [
          { id: 'agenda', icon: 'clock', label: t('phone.agenda') },
          { id: 'coverage', icon: 'decision', label: t('phone.coverage') },
        ],
        children: (
          <>
            {agenda}
            {coverage}
            {due}
          </>
        ),
      }}
      right={{
        label: t('column.right'),
        width: 360,
        edge: [
          { id: 'queue', icon: 'followUp', label: t('phone.queue'), countOf: queuedWords },
          { id: 'presence', icon: 'person', label: t('phone.presence'), countOf: presentOfExpected },
        ],
        children: (
          <>
            <Queue />
            <div ref={keepClear} className={styles.presence}>
              {presence}
            </div>
          </>
        ),
      }}
      head={<ChairHead />}
      dock={mayQueue && stage.view.kind === 'SESSION' ? <Composer /> : undefined}
      phone={[
        ...(mayQueue
          ? [
              {
                id: 'compose',
                label: t('phone.compose'),
                icon: 'pencil' as const,
                content: (
                  <div className={styles.compose}>
                    <h2 className={styles.placeTitle}>{tQuestion('composer.title')}</h2>
                    <Composer onPosed={toSheet} />
                    {due}
                  </div>
                ),
              },
              {
                id: 'queue',
                label: t('phone.queue'),
                icon: 'followUp',
                countOf: queuedCount,
                content: <Queue onPosed={toSheet} />,
              } as const,
            ]
          : []),
        {
          id: 'agenda',
          label: t('phone.agenda'),
          icon: 'play',
          content: (
            <>
              <div className={styles.sessionActs}>
                <NextDimension onGo={toSheet} />
                {actions}
              </div>
              {agenda}
              {coverage}
            </>
          ),
        },
        { id: 'presence', label: t('phone.presence'), icon: 'person', content: presence },
      ]}
    >
      <ChairSheet />
    </RoomLayout>
  );
}

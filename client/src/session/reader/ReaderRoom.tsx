import { mayQueueQuestion, maySeeQueue } from '@risalah/shared';
import { useCallback, useState } from 'react';
import { useTranslation } from '#i18n';
import { DueFollowUps } from '../../followUp/DueFollowUps.tsx';
import { actorOf } from '../../live/room.ts';
import {
  currentQuestion,
  queuedCount,
  queuedWords,
  readsProceedings,
  scoredFirst,
} from '../../live/roomParts.ts';
import { useLiveSession, useMay, useSession } from '../../live/useSession.ts';
import { Composer } from '../../question/Composer.tsx';
import { ComposerDeskContext, createComposerDesk } from '../../question/composerDesk.ts';
import { Queue } from '../../question/Queue.tsx';
import { ScoresButton } from '../../score/ScoresButton.tsx';
import { scoringSeatId } from '../../score/scoreRoom.ts';
import { useHotkeys } from '../../ui/index.ts';
import { Coverage } from '../coverage/Coverage.tsx';
import type { Found } from '../coverage/FoundQuestions.tsx';
import { Agenda } from '../room/Agenda.tsx';
import { ConnectionBand } from '../room/ConnectionBand.tsx';
import { DimensionBar } from '../room/DimensionBar.tsx';
import { Hands, RaiseHand, TurnBand } from '../room/handsLater.tsx';
import { ScoreSheet } from '../room/laterParts.tsx';
import { PausedBand } from '../room/PausedBand.tsx';
import { PresenceList } from '../room/PresenceList.tsx';
import { presentOfExpected } from '../room/presenceSummary.ts';
import { RoomBar } from '../room/RoomBar.tsx';
import { RoomLayout } from '../room/RoomLayout.tsx';
import { useAskedMinutes } from '../room/useAskedMinutes.ts';
import { useRoomPlaces } from '../room/useRoomPlaces.ts';
import { useWayToFound } from '../room/useWayToFound.ts';
import styles from './ReaderRoom.module.css';
import { ReaderAgendaActions, ReaderSheet } from './ReaderSheet.tsx';

/** One for good, so that the bar is not drawn again with the room. */
const RAISE_HAND = <RaiseHand place="bar" />;

/** The room of those who read along: evaluators, who also queue questions; the region's lead; observers. */
export default function ReaderRoom() {
  const [desk] = useState(createComposerDesk);
  const [found, setFound] = useState<Found | null>(null);
  const [minutesOf, setMinutesOf] = useState<string | null>(useAskedMinutes());
  const [scoresOf, setScoresOf] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { t } = useTranslation('session');
  const places = useRoomPlaces();
  const reads = useSession(readsProceedings);
  const panel = useSession((room) => maySeeQueue(actorOf(room), room.session.id));
  const mayQueue = useMay(({ actor, session }) => mayQueueQuestion(actor, session)).allowed;
  const { store } = useLiveSession();
  const { goTo } = places;
  const read = useCallback(
    (id: string | null) => {
      setMinutesOf(id);
      setScoresOf(null);
      goTo(null, 'sheet');
    },
    [goTo],
  );
  const toScores = useCallback(
    (id: string | null) => {
      setScoresOf(id);
      goTo(null, 'sheet');
    },
    [goTo],
  );
  const scoring = useSession((room) => scoringSeatId(room) !== null && scoredFirst(room) !== undefined);
  // What is at hand is read when it is asked for, so that the room is not drawn anew when it becomes another.
  const toFirstScores = () => {
    const room = store.read();
    toScores((room && scoredFirst(room)) ?? null);
  };
  useHotkeys(
    [
      { keys: 'S', label: t('keys.scores'), act: toFirstScores },
      { keys: 'Esc', label: t('keys.back'), act: () => toScores(null) },
    ],
    scoring,
  );
  useWayToFound({
    toMinutes: read,
    toQuestion: ({ questionId, dimensionId, visit }) => {
      read(null);
      const room = store.read();
      const atHand = room && currentQuestion(room)?.id;
      setFound(questionId === atHand ? null : { agencyId: null, dimensionId, questionId, visit });
    },
    toQueue: () => places.goTo('right', 'queue'),
    toSession: () => read(null),
  });
  const choose = useCallback((id: string) => setChosen((held) => (held === id ? null : id)), []);
  const actions = useCallback(
    (id: string) => (
      <ReaderAgendaActions dimensionId={id} onRead={read} onScores={scoring ? toScores : undefined} />
    ),
    [read, scoring, toScores],
  );
  const agenda = <Agenda chosen={chosen} onChoose={reads ? choose : undefined} actions={actions} />;
  const chooseCell = useCallback(
    (agencyId: string, inDimension: string) => {
      read(null);
      setFound({ agencyId, dimensionId: inDimension });
    },
    [read],
  );
  const coverage = reads && <Coverage onChoose={chooseCell} />;
  const toQueue = useCallback(() => goTo(null, 'queue'), [goTo]);
  const due = panel && <DueAtHand onCalledIn={toQueue} />;
  const presence = (
    <>
      <Hands />
      <PresenceList />
    </>
  );
  const presenceMark = {
    id: 'presence',
    icon: 'person',
    label: t('phone.presence'),
    countOf: presentOfExpected,
  } as const;
  const queueMark = {
    id: 'queue',
    icon: 'followUp',
    label: t('phone.queue'),
    countOf: queuedWords,
  } as const;
  return (
    <ComposerDeskContext value={panel ? desk : null}>
      <RoomLayout
        places={places}
        bar={<RoomBar showsSeat showsMeeting={false} actions={RAISE_HAND} />}
        bands={
          <>
            <ConnectionBand />
            <PausedBand />
            <TurnBand />
          </>
        }
        left={{
          label: t(panel ? 'column.left' : 'column.agenda'),
          width: 284,
          edge: [
            { id: 'agenda', icon: 'clock', label: t('phone.agenda') },
            ...(reads ? [{ id: 'coverage', icon: 'decision', label: t('phone.coverage') } as const] : []),
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
          label: t(panel ? 'column.right' : 'column.presence'),
          width: panel ? 360 : 284,
          edge: panel ? [queueMark, presenceMark] : [presenceMark],
          children: (
            <>
              {panel && <Queue />}
              <div className={panel ? styles.presence : undefined}>{presence}</div>
            </>
          ),
        }}
        head={
          minutesOf === null && scoresOf === null ? (
            <DimensionBar actions={scoring ? <ScoresAtHand onOpen={toScores} /> : undefined} />
          ) : undefined
        }
        dock={mayQueue && minutesOf === null && scoresOf === null ? <Composer /> : undefined}
        phone={[
          ...(panel
            ? [
                {
                  ...queueMark,
                  countOf: queuedCount,
                  content: (
                    <>
                      <div className={styles.compose}>
                        <Composer />
                      </div>
                      <Queue />
                      {due}
                    </>
                  ),
                },
              ]
            : []),
          {
            id: 'agenda',
            label: t('phone.agenda'),
            icon: 'play',
            content: (
              <>
                {agenda}
                {coverage}
              </>
            ),
          },
          { id: 'presence', label: t('phone.presence'), icon: 'person', content: presence },
        ]}
      >
        {scoresOf === null ? (
          <ReaderSheet
            found={found}
            onCloseFound={() => setFound(null)}
            minutesOf={minutesOf}
            onRead={read}
            onScores={scoring ? toScores : undefined}
          />
        ) : (
          <ScoreSheet dimensionId={scoresOf} onDimension={setScoresOf} onBack={() => toScores(null)} />
        )}
      </RoomLayout>
    </ComposerDeskContext>
  );
}

/** What was promised to the dimension at hand in an earlier cycle. */
function DueAtHand({ onCalledIn }: { onCalledIn: () => void }) {
  const dimensionId = useSession((room) => room.session.currentDimensionId);
  return dimensionId && <DueFollowUps dimensionId={dimensionId} onCalledIn={onCalledIn} />;
}

/** The way to the scores of the dimension at hand. */
function ScoresAtHand({ onOpen }: { onOpen: (dimensionId: string) => void }) {
  const dimensionId = useSession((room) => room.session.currentDimensionId);
  return dimensionId && <ScoresButton onOpen={() => onOpen(dimensionId)} />;
}

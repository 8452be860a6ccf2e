import { AnswerState, MinutesState, mayProposeFollowUp } from '@risalah/shared';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../app/later.tsx';
import { keepDraft, readDraft } from '../live/drafts.ts';
import { answerFacts, sessionFacts } from '../live/facts.ts';
import { actorOf, type Room } from '../live/room.ts';
import {
  askedQuestions,
  codeOf,
  currentDimension,
  currentQuestion,
  dimensionsInOrder,
  minutesOf,
} from '../live/roomParts.ts';
import { useLiveSession, useSession } from '../live/useSession.ts';
import { MailsLink } from '../mail/MailsLink.tsx';
import { ConnectionBand } from '../session/room/ConnectionBand.tsx';
import { PausedBand } from '../session/room/PausedBand.tsx';
import { RoomBar } from '../session/room/RoomBar.tsx';
import { RoomLayout } from '../session/room/RoomLayout.tsx';
import { stagePath } from '../session/room/StageLink.tsx';
import { useAskedMinutes } from '../session/room/useAskedMinutes.ts';
import { useRoomPlaces } from '../session/room/useRoomPlaces.ts';
import { useWayToFound } from '../session/room/useWayToFound.ts';
import { CaptureForm, type CaptureFormHandle } from '../statement/CaptureForm.tsx';
import { UNCLEAR } from '../statement/unclear.ts';
import { Dialog, EmptyState, KeyHints, useHotkeys } from '../ui/index.ts';
import { EventStream } from './EventStream.tsx';
import type { Insertion } from './eventStreamProps.ts';
import { MinutesNav } from './MinutesNav.tsx';
import { MinutesSheet } from './MinutesSheet.tsx';
import type { MinutesEditorHandle } from './minutesEditorHandle.ts';
import { ReadyChecklist } from './ReadyChecklist.tsx';
import { readyChecks } from './readyChecks.ts';
import styles from './SecretaryRoom.module.css';
import { createTypedMinutes, type TypedMinutes, TypedMinutesContext, textNow } from './typedMinutes.ts';
import { useSecretaryCommands } from './useSecretaryCommands.ts';

const FollowUpForm = later(async () => (await import('../followUp/FollowUpForm.tsx')).FollowUpForm);
/** Only what was never asked, once the session is over. */
const Queue = later(async () => (await import('../question/Queue.tsx')).Queue);

/** The newest answer given in a dimension that nobody decided on, for a follow-up when no event is chosen. */
function newestGiven(room: Room, dimensionId: string): string | null {
  const questions = new Set(askedQuestions(room, dimensionId).map(({ id }) => id));
  const given = Object.values(room.answers)
    .filter((answer) => questions.has(answer.questionId) && answer.text !== null)
    .filter(({ state, decision }) => state !== AnswerState.RELEASED && decision === null)
    .sort((a, b) => a.awaitedSince.localeCompare(b.awaitedSince));
  return given.at(-1)?.id ?? null;
}

/** The answer that a follow-up may be proposed to: that of the chosen event, else the newest that was given. */
function proposableIn(room: Room, chosenAnswer: string | null, dimensionId: string): string | null {
  const id = chosenAnswer ?? newestGiven(room, dimensionId);
  const facts = id ? answerFacts(room, id) : null;
  return facts && mayProposeFollowUp(actorOf(room), sessionFacts(room), facts).allowed ? id : null;
}

/** The secretaries' room: minutes of one dimension, what happens beside it, and what is captured from speech. */
export default function SecretaryRoom() {
  const { t } = useTranslation('minutes');
  const places = useRoomPlaces();
  const dimensions = useSession(dimensionsInOrder);
  const asked = useAskedMinutes();
  const { sessionId, reader, store } = useLiveSession();
  // What was at hand when the secretary came: it stays open when the panel goes on.
  const [dimensionId, setDimensionId] = useState(() => {
    const room = store.read();
    return asked ?? (room && currentDimension(room)?.id) ?? dimensions[0]?.id ?? '';
  });
  const { minutesId, writable } = useSession((room) => {
    const minutes = minutesOf(room, dimensionId);
    return { minutesId: minutes?.id, writable: minutes?.state === MinutesState.DRAFT };
  });
  const [typed] = useState(createTypedMinutes);
  const editor = useRef<MinutesEditorHandle>(null);
  const capture = useRef<CaptureFormHandle>(null);
  const [chosenAnswer, setChosenAnswer] = useState<string | null>(null);
  const [proposing, setProposing] = useState<string | null>(null);

  const onInsert = useCallback((insertion: Insertion) => {
    if (insertion.how === 'BLOCK') editor.current?.insertQuestion(insertion.questionId);
    else editor.current?.insertText(insertion.words);
  }, []);
  const { personId } = reader;
  const onCurrent = useCallback(() => {
    const room = store.read();
    const current = room && currentQuestion(room);
    if (current) editor.current?.insertQuestion(current.id);
  }, [store]);
  const chooseDimension = useCallback(
    (id: string) => {
      setDimensionId(id);
      places.goTo(null, 'sheet');
    },
    [places.goTo],
  );
  useWayToFound({
    toMinutes: chooseDimension,
    toQuestion: ({ dimensionId: of }) => chooseDimension(of),
  });
  const mayPropose = useSession((room) => proposableIn(room, chosenAnswer, dimensionId) !== null);
  const answer = useSession((room) => (proposing ? room.answers[proposing] : undefined));
  const label = useSession((room) => (answer ? codeOf(room, answer) : ''));
  const toCapture = useCallback(
    (words: string) => {
      places.goTo('right', 'capture');
      afterDraw(() => {
        if (words !== '') capture.current?.take(words);
        capture.current?.focus();
      });
    },
    [places.goTo],
  );
  const captureLine = useCallback(() => toCapture(editor.current?.line() ?? ''), [toCapture]);
  const propose = useCallback(() => {
    const room = store.read();
    const id = room && proposableIn(room, chosenAnswer, dimensionId);
    if (!id) return;
    // A line that is written already is what the follow-up says, unless something was typed for it before.
    const line = editor.current?.holdsFocus() ? editor.current.line() : '';
    const key = `followUp:${id}`;
    if (line !== '' && !readDraft(personId, key))
      keepDraft(personId, key, { text: line, base: 0, at: Date.now() });
    setProposing(id);
  }, [store, chosenAnswer, dimensionId, personId]);
  const commands = useSecretaryCommands({
    dimensions,
    toCapture: () => toCapture(editor.current?.selected() ?? ''),
    toMinutes: () => {
      places.goTo(null, 'sheet');
      afterDraw(() => editor.current?.focus());
    },
    onUnclear: () => {
      if (capture.current?.holdsFocus()) capture.current.insertUnclear();
      else editor.current?.insertInline(UNCLEAR);
    },
    onFollowUp: mayPropose ? propose : undefined,
    onDimension: chooseDimension,
    onStage: () => window.open(stagePath(sessionId), '_blank', 'noopener'),
  });
  useHotkeys(commands);
  // What was queued and never asked is left with the panel, secretaries among them.
  const over = useSession(({ session }) => session.state === 'CLOSED' || session.state === 'FINAL');
  const left = useMemo(
    () => (
      <div className={styles.left}>
        <MinutesNav chosen={dimensionId} onChoose={chooseDimension} />
        {writable && <ReadyChecklist dimensionId={dimensionId} />}
        {over && (
          <p className={styles.mails}>
            <MailsLink />
          </p>
        )}
        {over && <Queue />}
      </div>
    ),
    [dimensionId, chooseDimension, writable, over],
  );
  const stream = (
    <EventStream
      dimensionId={dimensionId}
      writable={writable}
      onInsert={onInsert}
      onCurrent={onCurrent}
      onDimension={chooseDimension}
      onAnswer={setChosenAnswer}
    />
  );
  const captureForm = <CaptureForm ref={capture} />;
  return (
    <TypedMinutesContext value={typed}>
      <RoomLayout
        places={places}
        bar={<RoomBar showsSeat />}
        bands={
          <>
            <PausedBand />
            <ConnectionBand />
          </>
        }
        left={{
          label: t('nav.heading'),
          width: 212,
          children: left,
          edge: [
            {
              id: 'dimensions',
              icon: 'file',
              label: t('places.dimensions'),
              countOf: (room) => openChecks(room, dimensionId, typed),
              beside: typed,
            },
          ],
        }}
        right={{
          label: t('stream.heading'),
          width: 404,
          children: (
            <div className={styles.right}>
              {stream}
              {captureForm}
            </div>
          ),
          edge: [
            { id: 'stream', icon: 'clock', label: t('places.stream') },
            { id: 'capture', icon: 'mic', label: t('places.capture') },
          ],
        }}
        foot={<SecretaryHints />}
        sheetTab={{ label: t('places.sheet'), icon: 'pencil' }}
        phone={[
          { id: 'capture', label: t('places.capture'), icon: 'mic', content: captureForm },
          {
            id: 'stream',
            label: t('places.stream'),
            icon: 'clock',
            content: <div className={styles.phoneStream}>{stream}</div>,
          },
          { id: 'dimensions', label: t('places.dimensions'), icon: 'file', content: left },
        ]}
      >
        {minutesId ? (
          <MinutesSheet
            key={minutesId}
            ref={editor}
            minutesId={minutesId}
            onText={typed.put}
            onFollowUp={mayPropose ? propose : undefined}
            onCapture={captureLine}
          />
        ) : (
          <div className={styles.nothing}>
            <EmptyState>{t('read.notBegun')}</EmptyState>
          </div>
        )}
      </RoomLayout>
      <Dialog
        open={answer !== undefined}
        onClose={() => setProposing(null)}
        title={t('propose.title', { label })}
      >
        {answer && (
          <>
            <blockquote className={styles.quoted}>{answer.text}</blockquote>
            <p className={styles.note}>{t('propose.note')}</p>
            <div className={styles.form}>
              <FollowUpForm answer={answer} onDone={() => setProposing(null)} />
            </div>
          </>
        )}
      </Dialog>
    </TypedMinutesContext>
  );
}

const afterDraw = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));

/** How many things are left to look at before the minutes are ready, as an edge shows it. */
function openChecks(room: Room, dimensionId: string, typed: TypedMinutes): string | undefined {
  const text = textNow(room, dimensionId, typed);
  const { length } = readyChecks(room, dimensionId, text).filter(({ done }) => !done);
  return length > 0 ? String(length) : undefined;
}

const SecretaryHints = memo(function SecretaryHints() {
  const { t } = useTranslation('minutes');
  return (
    <KeyHints
      hints={[
        { keys: ['Alt L'], label: t('hints.capture') },
        { keys: ['Alt R'], label: t('hints.minutes') },
        { keys: ['Alt ↑', 'Alt ↓'], label: t('hints.event') },
        { keys: ['Alt ↵'], label: t('hints.insert') },
        { keys: ['Alt T'], label: t('hints.followUp') },
        { keys: ['Alt 1–6'], label: t('hints.dimension') },
        { keys: ['Ctrl K'], label: t('hints.list') },
      ]}
    />
  );
});

import { MinutesState, mayWriteMinutes } from '@risalah/shared';
import {
  memo,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '#i18n';
import { inItsTurn, later, laterDialog } from '../app/later.tsx';
import { useFormat } from '../app/useFormat.ts';
import { useHeld } from '../live/useHeld.ts';
import { factsOfMinutes, useMinutes } from '../live/useMinutes.ts';
import { useMay } from '../live/useSession.ts';
import { Band, LoadingBars } from '../ui/index.ts';
import { useHistoryShown } from './history/useHistoryShown.ts';
import { MinutesHeading } from './MinutesHeading.tsx';
import styles from './MinutesSheet.module.css';
import { MinutesTools } from './MinutesTools.tsx';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
import { type SharedText, useOnShared, useSharedMinutes } from './together/useSharedMinutes.ts';
import { wasReturned } from './wasReturned.ts';
import { useWrittenText } from './writtenText.ts';

// The text itself comes once the room stands, as its editor does: what happens beside it is there at once.
const MinutesDraft = later(async () => (await import('./MinutesDraft.tsx')).MinutesDraft, <LoadingBars />);
const FinishedMinutes = later(
  async () => (await import('./FinishedMinutes.tsx')).FinishedMinutes,
  <LoadingBars />,
);
const MinutesBody = later(async () => (await import('./MinutesBody.tsx')).MinutesBody, <LoadingBars />);
const MinutesHistory = later(
  async () => (await import('./history/MinutesHistory.tsx')).MinutesHistory,
  <LoadingBars />,
);
// Few have words that came too late for the server.
const LateWords = inItsTurn(async () => (await import('./LateWords.tsx')).LateWords);
const ReadyDialog = laterDialog(async () => (await import('./ReadyDialog.tsx')).ReadyDialog);

/** Props of {@link MinutesSheet}. */
export interface MinutesSheetProps {
  minutesId: string;
  /** Told the text as it is typed. */
  onText?: (minutesId: string, text: string) => void;
  /** Opens the form for a follow-up to the chosen answer; left out where none can be proposed. */
  onFollowUp?: () => void;
  /** Makes the line with the caret a captured answer or statement; left out where nothing is captured. */
  onCapture?: () => void;
  /** The page around has a heading of its own, and says where READY and FINAL minutes stand. */
  headless?: boolean;
  ref?: Ref<MinutesEditorHandle>;
}

/** The minutes of one dimension: written while DRAFT, read once READY or FINAL. Mount it afresh for each dimension. */
export const MinutesSheet = memo(function MinutesSheet({
  minutesId,
  onText,
  onFollowUp,
  onCapture,
  headless = false,
  ref,
}: MinutesSheetProps) {
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [declaring, setDeclaring] = useHeld(`minutes:${minutesId}:declaring`, false);
  const [history, setHistory] = useHistoryShown();
  const declare = useCallback(() => setDeclaring(true), [setDeclaring]);
  const toggleHistory = useCallback(() => setHistory(!history), [setHistory, history]);
  const mayWrite = useMay(({ actor, session, room }) =>
    mayWriteMinutes(actor, session, factsOfMinutes(room, minutesId)),
  );
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const draft = useMinutes(minutesId, ({ state }) => state === MinutesState.DRAFT);
  const shared = useSharedMinutes(minutesId, mayWrite.allowed);
  const opened = useOnShared(shared, ({ ydoc }) => ydoc !== null);
  const insertText = useCallback((words: string) => editor.current?.insertText(words), []);
  return (
    <div className={styles.sheet}>
      {onText && <Told minutesId={minutesId} shared={shared} onText={onText} />}
      <MinutesTools
        minutesId={minutesId}
        shared={shared}
        writable={mayWrite.allowed}
        history={history}
        onHistory={toggleHistory}
        onReady={declare}
        onFollowUp={onFollowUp}
        onCapture={onCapture}
        onPlace={setTools}
      />
      {!headless && <Returned minutesId={minutesId} />}
      <LateWords minutesId={minutesId} onInsert={draft && opened ? insertText : undefined} />
      {history && <History minutesId={minutesId} shared={shared} onBack={() => setHistory(false)} />}
      {/* Kept on the page, so that the caret and the undo of who writes are still there afterwards. */}
      <div className={styles.page} data-place={dimensionId} hidden={history}>
        {!headless && <MinutesHeading dimensionId={dimensionId} />}
        {draft ? (
          <MinutesDraft
            minutesId={minutesId}
            shared={shared}
            writable={mayWrite.allowed}
            tools={tools}
            ref={editor}
          />
        ) : headless ? (
          <Body minutesId={minutesId} />
        ) : (
          <FinishedMinutes minutesId={minutesId} />
        )}
      </div>
      <Declaring
        minutesId={minutesId}
        shared={shared}
        open={declaring && draft}
        onClose={() => setDeclaring(false)}
      />
    </div>
  );
});

interface OfShared {
  minutesId: string;
  shared: SharedText;
}

/** Says that the chair sent the minutes back, and why. */
function Returned({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const { returned, at, reason } = useMinutes(minutesId, (minutes) => ({
    returned: wasReturned(minutes),
    at: minutes.returnedAt,
    reason: minutes.returnedReason,
  }));
  if (!returned) return null;
  return (
    <Band icon="chevronLeft" lead={t('returned', { time: time(at ?? '') })}>
      {reason}
    </Band>
  );
}

function Body({ minutesId }: { minutesId: string }) {
  const { dimensionId, document } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    document: minutes.document,
  }));
  return <MinutesBody dimensionId={dimensionId} document={document} />;
}

/** The history, which compares with what is written by now. */
function History({ minutesId, shared, onBack }: OfShared & { onBack: () => void }) {
  const minutes = useMinutes(minutesId, (held) => held);
  const written = useOnShared(shared, ({ document }) => document);
  const present = minutes.state === MinutesState.DRAFT ? written : null;
  return <MinutesHistory minutes={minutes} present={present} onBack={onBack} />;
}

interface DeclaringProps extends OfShared {
  open: boolean;
  onClose: () => void;
}

/** The question whether the minutes are ready, which follows what is typed while it is open. */
function Declaring({ minutesId, shared, open, onClose }: DeclaringProps) {
  const text = useWrittenText(minutesId, shared, (words) => (open ? words : ''));
  const saved = useOnShared(shared, ({ state }) => !open || state === 'SAVED');
  return (
    <ReadyDialog
      open={open}
      onClose={onClose}
      minutesId={minutesId}
      text={text}
      save={shared.flush}
      saved={saved}
    />
  );
}

interface ToldProps extends OfShared {
  onText: (minutesId: string, text: string) => void;
}

/** Tells the text once the keys leave time for it: what stands beside it is never in their way. It draws nothing. */
function Told({ minutesId, shared, onText }: ToldProps) {
  const text = useWrittenText(minutesId, shared, (words) => words);
  const calm = useDeferredValue(text);
  useEffect(() => onText(minutesId, calm), [onText, minutesId, calm]);
  return null;
}

import { MinutesState, mayWriteMinutes, plainTextOf, questionMarker } from '@risalah/shared';
import {
  memo,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '#i18n';
import { later, laterDialog } from '../app/later.tsx';
import { useFormat } from '../app/useFormat.ts';
import { minutesFacts } from '../live/facts.ts';
import { useHeld } from '../live/useHeld.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { Band, LoadingBars } from '../ui/index.ts';
import { useHistoryShown } from './history/useHistoryShown.ts';
import { LateWords } from './LateWords.tsx';
import { MinutesHeading } from './MinutesHeading.tsx';
import styles from './MinutesSheet.module.css';
import { MinutesTools } from './MinutesTools.tsx';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
import { placedIn } from './placedIn.ts';
import { useSharedMinutes } from './together/useSharedMinutes.ts';
import { wasReturned } from './wasReturned.ts';

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
const ReadyDialog = laterDialog(async () => (await import('./ReadyDialog.tsx')).ReadyDialog);

/** Props of {@link MinutesSheet}. */
export interface MinutesSheetProps {
  minutes: MinutesView;
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
  minutes,
  onText,
  onFollowUp,
  onCapture,
  headless = false,
  ref,
}: MinutesSheetProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [declaring, setDeclaring] = useHeld(`minutes:${minutes.id}:declaring`, false);
  const [history, setHistory] = useHistoryShown();
  const declare = useCallback(() => setDeclaring(true), [setDeclaring]);
  const toggleHistory = useCallback(() => setHistory(!history), [setHistory, history]);
  const mayWrite = useMay(({ actor, session, room }) =>
    mayWriteMinutes(actor, session, minutesFacts(room, minutes)),
  );
  const draft = minutes.state === MinutesState.DRAFT;
  const shared = useSharedMinutes(minutes, mayWrite.allowed);
  const { store } = useLiveSession();
  const written = draft ? shared.document : null;
  // Other questions than those in the text change nothing of it.
  const numbers = useSession((room) => [...placedIn(written)].map((id) => room.questions[id]?.number ?? 0));
  const text = useMemo(() => {
    if (!written) return minutes.text ?? '';
    // Read afresh with each of the numbers.
    const questions = numbers.length > 0 ? store.read()?.questions : undefined;
    return plainTextOf(written, (id) => questionMarker(questions?.[id]?.number ?? 0));
  }, [written, minutes.text, numbers, store]);
  const insertText = useCallback((words: string) => editor.current?.insertText(words), []);
  return (
    <div className={styles.sheet}>
      {onText && <Told minutesId={minutes.id} text={text} onText={onText} />}
      <MinutesTools
        minutes={minutes}
        shared={shared}
        isEmpty={text.trim() === ''}
        writable={mayWrite.allowed}
        history={history}
        onHistory={toggleHistory}
        onReady={declare}
        onFollowUp={onFollowUp}
        onCapture={onCapture}
        onPlace={setTools}
      />
      {!headless && wasReturned(minutes) && (
        <Band icon="chevronLeft" lead={t('returned', { time: time(minutes.returnedAt ?? '') })}>
          {minutes.returnedReason}
        </Band>
      )}
      <LateWords minutes={minutes} onInsert={draft && shared.ydoc ? insertText : undefined} />
      {history && <MinutesHistory minutes={minutes} present={written} onBack={() => setHistory(false)} />}
      {/* Kept on the page, so that the caret and the undo of who writes are still there afterwards. */}
      <div className={styles.page} data-place={minutes.dimensionId} hidden={history}>
        {!headless && <MinutesHeading minutes={minutes} />}
        {draft ? (
          <MinutesDraft
            minutes={minutes}
            shared={shared}
            writable={mayWrite.allowed}
            tools={tools}
            ref={editor}
          />
        ) : headless ? (
          <MinutesBody dimensionId={minutes.dimensionId} document={minutes.document} />
        ) : (
          <FinishedMinutes minutes={minutes} />
        )}
      </div>
      <ReadyDialog
        open={declaring && draft}
        onClose={() => setDeclaring(false)}
        minutes={minutes}
        text={text}
        save={shared.flush}
        saved={shared.state === 'SAVED'}
      />
    </div>
  );
});

interface ToldProps extends Required<Pick<MinutesSheetProps, 'onText'>> {
  minutesId: string;
  text: string;
}

/** Tells the text once the keys leave time for it: what stands beside it is never in their way. */
function Told({ minutesId, text, onText }: ToldProps) {
  const calm = useDeferredValue(text);
  useEffect(() => onText(minutesId, calm), [onText, minutesId, calm]);
  return null;
}

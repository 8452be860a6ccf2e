import { MinutesState, mayReadyMinutes, mayWriteMinutes, plainTextOf, questionMarker } from '@risalah/shared';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat.ts';
import { minutesFacts } from '../live/facts.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { Band, Button } from '../ui/index.ts';
import { FinishedMinutes } from './FinishedMinutes.tsx';
import { LateWords } from './LateWords.tsx';
import { MinutesDraft } from './MinutesDraft.tsx';
import { MinutesHeading } from './MinutesHeading.tsx';
import styles from './MinutesSheet.module.css';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
import { ReadyDialog } from './ReadyDialog.tsx';
import type { ReadyCheck } from './readyChecks.ts';
import { SavedState } from './SavedState.tsx';
import { useSharedMinutes } from './together/useSharedMinutes.ts';
import { wasReturned } from './wasReturned.ts';

/** Props of {@link MinutesSheet}. */
export interface MinutesSheetProps {
  minutes: MinutesView;
  checks: readonly ReadyCheck[];
  /** Told the text as it is typed. */
  onText: (minutesId: string, text: string) => void;
  /** Opens the form for a follow-up to the chosen answer; left out where none can be proposed. */
  onFollowUp?: () => void;
  ref?: Ref<MinutesEditorHandle>;
}

/** The minutes of one dimension: written while DRAFT, read once READY or FINAL. Mount it afresh for each dimension. */
export function MinutesSheet({ minutes, checks, onText, onFollowUp, ref }: MinutesSheetProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [declaring, setDeclaring] = useState(false);
  const mayWrite = useMay(({ actor, session, room }) =>
    mayWriteMinutes(actor, session, minutesFacts(room, minutes)),
  );
  const mayReady = useMay(({ actor, session, room }) =>
    mayReadyMinutes(actor, session, minutesFacts(room, minutes), minutes.dimensionId),
  );
  const draft = minutes.state === MinutesState.DRAFT;
  const shared = useSharedMinutes(minutes, mayWrite.allowed);
  const questions = useSession((room) => room.questions);
  const text = useMemo(() => {
    if (!shared.document) return minutes.text ?? '';
    return plainTextOf(shared.document, (id) => questionMarker(questions[id]?.number ?? 0));
  }, [shared.document, minutes.text, questions]);
  useEffect(() => onText(minutes.id, text), [onText, minutes.id, text]);
  return (
    <div className={styles.sheet}>
      {draft && (
        <div className={styles.tools} role="toolbar" aria-label={t('tools.label')}>
          {mayWrite.allowed && onFollowUp && (
            <Button variant="quiet" size="small" icon="followUp" onClick={onFollowUp}>
              {t('tools.followUp')}
            </Button>
          )}
          <span className={styles.saved}>
            <SavedState shared={shared} minutes={minutes} isEmpty={text.trim() === ''} />
          </span>
          {mayReady.allowed && text.trim() !== '' && (
            <Button size="small" onClick={() => setDeclaring(true)}>
              {t('ready.open')}
            </Button>
          )}
          {mayWrite.allowed && !mayReady.allowed && (
            <span className={styles.note}>{t('ready.notWhileCurrent')}</span>
          )}
          <div ref={setTools} className={styles.format} />
        </div>
      )}
      {wasReturned(minutes) && (
        <Band icon="chevronLeft" lead={t('returned', { time: time(minutes.returnedAt ?? '') })}>
          {minutes.returnedReason}
        </Band>
      )}
      <LateWords
        minutes={minutes}
        onInsert={draft && shared.ydoc ? (words) => editor.current?.insertText(words) : undefined}
      />
      <div className={styles.page} data-place={minutes.dimensionId}>
        <MinutesHeading minutes={minutes} />
        {draft ? (
          <MinutesDraft
            minutes={minutes}
            shared={shared}
            writable={mayWrite.allowed}
            tools={tools}
            ref={editor}
          />
        ) : (
          <FinishedMinutes minutes={minutes} />
        )}
      </div>
      <ReadyDialog
        open={declaring && draft}
        onClose={() => setDeclaring(false)}
        minutes={minutes}
        checks={checks}
        save={shared.flush}
        saved={shared.state === 'SAVED'}
      />
    </div>
  );
}

import { MinutesState, mayReadyMinutes, mayWriteMinutes } from '@risalah/shared';
import { type Ref, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat.ts';
import { minutesFacts } from '../live/facts.ts';
import { useMinutesText } from '../live/useMinutesText.ts';
import { useMay } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { Band, Button } from '../ui/index.ts';
import { FinishedMinutes } from './FinishedMinutes.tsx';
import { MinutesDraft } from './MinutesDraft.tsx';
import type { MinutesEditorHandle } from './MinutesEditor.tsx';
import { MinutesHeading } from './MinutesHeading.tsx';
import styles from './MinutesSheet.module.css';
import { ReadyDialog } from './ReadyDialog.tsx';
import type { ReadyCheck } from './readyChecks.ts';
import { SavedState } from './SavedState.tsx';
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
  const kept = useMinutesText(minutes);
  const [declaring, setDeclaring] = useState(false);
  const mayWrite = useMay(({ actor, session, room }) =>
    mayWriteMinutes(actor, session, minutesFacts(room, minutes)),
  );
  const mayReady = useMay(({ actor, session, room }) =>
    mayReadyMinutes(actor, session, minutesFacts(room, minutes), minutes.dimensionId),
  );
  useEffect(() => onText(minutes.id, kept.text), [onText, minutes.id, kept.text]);
  const draft = minutes.state === MinutesState.DRAFT;
  const saved = kept.state.kind === 'SAVED' || kept.state.kind === 'EMPTY';
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
            <SavedState state={kept.state} minutes={minutes} />
          </span>
          {mayReady.allowed && kept.text.trim() !== '' && (
            <Button size="small" onClick={() => setDeclaring(true)}>
              {t('ready.open')}
            </Button>
          )}
          {mayWrite.allowed && !mayReady.allowed && (
            <span className={styles.note}>{t('ready.notWhileCurrent')}</span>
          )}
        </div>
      )}
      {wasReturned(minutes) && (
        <Band icon="chevronLeft" lead={t('returned', { time: time(minutes.returnedAt ?? '') })}>
          {minutes.returnedReason}
        </Band>
      )}
      <div className={styles.page} data-place={minutes.dimensionId}>
        <MinutesHeading minutes={minutes} />
        {draft ? (
          <MinutesDraft minutes={minutes} kept={kept} writable={mayWrite.allowed} ref={ref} />
        ) : (
          <FinishedMinutes minutes={minutes} />
        )}
      </div>
      <ReadyDialog
        open={declaring && draft}
        onClose={() => setDeclaring(false)}
        minutes={minutes}
        checks={checks}
        save={kept.save}
        saved={saved}
      />
    </div>
  );
}

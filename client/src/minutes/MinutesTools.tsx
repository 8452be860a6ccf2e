import { MinutesState, mayReadyMinutes } from '@risalah/shared';
import { memo, type PointerEvent, useRef } from 'react';
import { useTranslation } from '#i18n';
import { factsOfMinutes, useMinutes } from '../live/useMinutes.ts';
import { useMay } from '../live/useSession.ts';
import { Button, IconButton } from '../ui/index.ts';
import { useToolbarKeys } from './arrowKeys.ts';
import styles from './MinutesSheet.module.css';
import { SavedState } from './SavedState.tsx';
import type { SharedText } from './together/useSharedMinutes.ts';
import { useWrittenText } from './writtenText.ts';

/** Props of {@link MinutesTools}. */
export interface MinutesToolsProps {
  minutesId: string;
  shared: SharedText;
  writable: boolean;
  /** Whether the history is shown in place of the text. */
  history: boolean;
  onHistory: () => void;
  onReady: () => void;
  /** Opens the form for a follow-up; left out where none can be proposed. */
  onFollowUp?: () => void;
  /** Makes the line with the caret a captured answer or statement; left out where nothing is captured. */
  onCapture?: () => void;
  /** Given the place where the tools of the text stand. */
  onPlace: (place: HTMLElement | null) => void;
}

/** What is done with a line leaves the caret in it. */
const keepsCaret = (event: PointerEvent): void => event.preventDefault();

/** The bar over minutes: tools of the text, where it stands, its history, and the way to READY. */
export const MinutesTools = memo(function MinutesTools({
  minutesId,
  shared,
  writable,
  history,
  ...on
}: MinutesToolsProps) {
  const { t } = useTranslation('minutes');
  const { dimensionId, draft } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    draft: minutes.state === MinutesState.DRAFT,
  }));
  const isEmpty = useWrittenText(minutesId, shared, (text) => text.trim() === '');
  const mayReady = useMay(({ actor, session, room }) =>
    mayReadyMinutes(actor, session, factsOfMinutes(room, minutesId), dimensionId),
  );
  // While the history is shown there is no line to do something with.
  const hasCaret = writable && !history;
  const bar = useRef<HTMLDivElement>(null);
  useToolbarKeys(bar);
  return (
    <div ref={bar} className={styles.tools} role="toolbar" aria-label={t('tools.label')}>
      <div
        ref={on.onPlace}
        className={styles.format}
        data-writes={(draft && writable) || undefined}
        hidden={history}
      />
      {hasCaret && on.onCapture && (
        <IconButton
          icon="mic"
          size="small"
          label={t('tools.capture')}
          onPointerDown={keepsCaret}
          onClick={on.onCapture}
        />
      )}
      {hasCaret && on.onFollowUp && (
        <IconButton
          icon="followUp"
          size="small"
          label={t('tools.followUp')}
          onPointerDown={keepsCaret}
          onClick={on.onFollowUp}
        />
      )}
      {draft && writable && (
        <span>
          <SavedState shared={shared} minutesId={minutesId} isEmpty={isEmpty} />
        </span>
      )}
      {draft ? (
        <IconButton
          icon="clock"
          size="small"
          label={t('history.open')}
          aria-pressed={history}
          onClick={on.onHistory}
        />
      ) : (
        <Button variant="quiet" size="small" icon="clock" aria-pressed={history} onClick={on.onHistory}>
          {t('history.open')}
        </Button>
      )}
      {mayReady.allowed && !isEmpty && (
        <Button size="small" onClick={on.onReady}>
          {t('ready.open')}
        </Button>
      )}
    </div>
  );
});

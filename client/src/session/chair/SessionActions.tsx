import { mayCloseSession, mayPauseSession, mayResumeSession } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { ResumeSessionDocument } from '../../generated/graphql.ts';
import { useAct } from '../../live/useAct.ts';
import { useMay, useSession } from '../../live/useSession.ts';
import { Button } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';

/** Props of {@link SessionActions}. */
export interface SessionActionsProps {
  onPause: () => void;
  onClose: () => void;
}

/** The chair's buttons for the session as a whole, as its state allows: `Jeda` or `Lanjutkan`, `Tutup sidang…`. */
export const SessionActions = memo(function SessionActions({ onPause, onClose }: SessionActionsProps) {
  const { t } = useTranslation('session');
  const mayPause = useMay(({ actor, session }) => mayPauseSession(actor, session)).allowed;
  const mayClose = useMay(({ actor, session }) => mayCloseSession(actor, session)).allowed;
  return (
    <>
      {mayPause && (
        <Button icon="pause" onClick={onPause}>
          {t('act.pause')}
        </Button>
      )}
      <ResumeButton saysRefusal />
      {mayClose && (
        <Button variant="quiet" onClick={onClose}>
          {t('act.close')}
        </Button>
      )}
    </>
  );
});

/** Props of {@link ResumeButton}. */
export interface ResumeButtonProps {
  size?: 'small' | 'normal';
  /** Whether a refusal is said beside it. */
  saysRefusal?: boolean;
}

/** Resumes a paused session. */
export function ResumeButton({ size, saysRefusal = false }: ResumeButtonProps) {
  const { t } = useTranslation('session');
  const sessionId = useSession((room) => room.session.id);
  const resume = useAct(ResumeSessionDocument);
  const may = useMay(({ actor, session }) => mayResumeSession(actor, session)).allowed;
  if (!may) return null;
  return (
    <>
      {saysRefusal && <RefusalLine refusal={resume.refusal} lead={t('act.notResumed')} />}
      <Button
        variant="primary"
        size={size}
        icon="play"
        busy={resume.busy}
        onClick={() => void resume.run({ sessionId })}
      >
        {t('act.resume')}
      </Button>
    </>
  );
}

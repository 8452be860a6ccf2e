import { LIMITS } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { PauseSessionDocument } from '../../generated/graphql.ts';
import { useAct } from '../../live/useAct.ts';
import { useHeld } from '../../live/useHeld.ts';
import { useSession } from '../../live/useSession.ts';
import { Field } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { AskBand } from './AskBand.tsx';

/** Asks whether to pause the session, with a reason that may be left empty. */
export function PauseSession({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('session');
  const sessionId = useSession((room) => room.session.id);
  const pause = useAct(PauseSessionDocument);
  const [reason, setReason] = useHeld('pause:reason', '');
  const leave = () => {
    setReason('');
    onDone();
  };
  const act = async () => {
    const came = await pause.run({ sessionId, reason: reason.trim() || null });
    if (came.ok) leave();
  };
  return (
    <AskBand
      lead={t('act.pauseAsk')}
      verb={t('act.pause')}
      busy={pause.busy}
      onAct={() => void act()}
      onCancel={leave}
      field={
        <Field
          label={t('act.pauseReason')}
          labelHidden
          placeholder={t('act.pauseReason')}
          limit={LIMITS.reason}
          value={reason}
          onChange={setReason}
        />
      }
      refusal={<RefusalLine refusal={pause.refusal} lead={t('act.notPaused')} />}
    />
  );
}

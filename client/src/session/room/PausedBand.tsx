import { SessionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { useSession } from '../../live/useSession.ts';
import { Band } from '../../ui/index.ts';

/** The warn band of a paused session; `actions` holds what ends the pause, where the reader may. */
export const PausedBand = memo(function PausedBand({ actions }: { actions?: ReactNode }) {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  const { state, pausedAt, stateReason } = useSession(({ session }) => ({
    state: session.state,
    pausedAt: session.pausedAt,
    stateReason: session.stateReason,
  }));
  if (state !== SessionState.PAUSED) return null;
  return (
    <Band
      icon="pause"
      lead={pausedAt ? t('band.pausedAt', { time: time(pausedAt) }) : t('band.paused')}
      actions={actions}
    >
      {stateReason ? `${stateReason} ` : ''}
      {t('band.pausedMeans')}
    </Band>
  );
});

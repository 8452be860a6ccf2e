import { memo } from 'react';
import { useTranslation } from '#i18n';
import { NewVersionBand } from '../../app/NewVersionBand.tsx';
import { useFormat } from '../../app/useFormat.ts';
import { useConnection, useLiveSession } from '../../live/useSession.ts';
import { Band, Button, useNow } from '../../ui/index.ts';
import { UnsentBand } from './UnsentBand.tsx';

const SAID_AFTER_MS = 5000;

/** What holds of the line to the server: that it is gone, that the server was renewed, and what it has not received. */
export const ConnectionBand = memo(function ConnectionBand() {
  return (
    <>
      <NewVersionBand />
      <LineBand />
      <UnsentBand />
    </>
  );
});

/** The warn band of a line that is gone for more than five seconds, with `Coba lagi`. */
function LineBand() {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  const connection = useConnection();
  const { stream } = useLiveSession();
  const now = useNow();
  const lost = connection.state === 'OFFLINE' || connection.state === 'RECONNECTING' ? connection : null;
  if (!lost || now - lost.since < SAID_AFTER_MS) return null;
  return (
    <Band
      icon="offline"
      lead={t('band.cut', { time: time(lost.since) })}
      actions={
        <Button size="small" tone="warn" onClick={() => stream.retryNow()}>
          {t('band.tryAgain')}
        </Button>
      }
    >
      {t('band.cutMeans')}
    </Band>
  );
}

import { useTranslation } from 'react-i18next';
import { NewVersionBand } from '../../app/NewVersionBand.tsx';
import { useFormat } from '../../app/useFormat.ts';
import { useConnection, useLiveSession } from '../../live/useSession.ts';
import { Band, Button, useNow } from '../../ui/index.ts';

const SAID_AFTER_MS = 5000;

/** What holds of the line to the server: that it is gone, and that the server was renewed. */
export function ConnectionBand() {
  return (
    <>
      <NewVersionBand />
      <LineBand />
    </>
  );
}

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

import { memo } from 'react';
import { useTranslation } from '#i18n';
import { mySeats } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { Band, Clock } from '../../ui/index.ts';

/** Tells the reader that they have the turn to speak, and for how long they have had it. */
export const TurnBand = memo(function TurnBand() {
  const { t } = useTranslation('session');
  const since = useSession((room) =>
    mySeats(room).some(({ id }) => id === room.session.speakingSeatId) ? room.session.speakingSince : null,
  );
  if (!since) return null;
  return (
    <Band tone="brand" icon="mic" lead={t('hands.yours')}>
      <Clock form="minutes" runningSince={since} label={t('hands.spokeFor')} />
    </Band>
  );
});

import { Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { FinaliseMinutesDocument } from '../../generated/graphql.ts';
import { useAct } from '../../live/useAct.ts';
import { heldMinutes, useMinutes } from '../../live/useMinutes.ts';
import { useSession } from '../../live/useSession.ts';
import { Button, useNow } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { useSeatName, useSignerName } from '../room/useNames.ts';
import { type Finality, finality } from './finality.ts';
import styles from './MinutesReview.module.css';

/** `Jadikan final` where the rule allows it, else why not yet: the window, who has agreed, what is undecided. */
export function FinaliseMinutes({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const { dayMonthTime } = useFormat();
  const name = useSeatName();
  const now = useNow(5000);
  const signer = useSignerName();
  const finalise = useAct(FinaliseMinutesDocument);
  const standing = useSession(
    (room) => finality(room, heldMinutes(room, minutesId), now),
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
  const revision = useMinutes(minutesId, (minutes) => minutes.revision);
  const standsIn = useSession((room) =>
    room.mySeatIds.find((id) => room.seats[id]?.role === Role.CHAIR && room.seats[id]?.actingFor),
  );
  const { hindrance, until, over, agreed, waiting, undecided } = standing;
  return (
    <div className={styles.finalise}>
      <ul className={styles.facts}>
        {until && <li>{t(`review.${windowWords(standing)}`, { time: dayMonthTime(until) })}</li>}
        {agreed.length > 0 && <li>{t('review.agreed', { names: agreed.map(name).join(', ') })}</li>}
        {!over && waiting.length > 0 && (
          <li>{t('review.waiting', { names: waiting.map(name).join(', ') })}</li>
        )}
        {undecided > 0 && <li>{t('review.undecided', { count: undecided })}</li>}
        {hindrance === null && standsIn && <li>{t('review.signs', { as: signer(standsIn) })}</li>}
        {hindrance === 'SESSION_NOT_CLOSED' && <li>{t('review.afterClosing')}</li>}
      </ul>
      {hindrance === null && (
        <Button
          variant="primary"
          icon="lock"
          busy={finalise.busy}
          onClick={() => void finalise.run({ minutesId, revision })}
        >
          {t('review.finalise')}
        </Button>
      )}
      <RefusalLine refusal={finalise.refusal} lead={t('review.notFinal')} />
    </div>
  );
}

/** Which sentence tells of the window for corrections. */
function windowWords({ over, early, agreed }: Finality) {
  if (!over) return 'windowUntil';
  if (!early) return 'windowOver';
  return agreed.length > 0 ? 'windowAgreed' : 'windowNobody';
}

import { MinutesState, mayAgreeToMinutes } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { AgreeToMinutesDocument } from '../generated/graphql.ts';
import { useAct } from '../live/useAct.ts';
import { factsOfMinutes, heldMinutes, useMinutes } from '../live/useMinutes.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import { Addenda } from '../minutes/Addenda.tsx';
import { MinutesBody } from '../minutes/MinutesBody.tsx';
import { markOf } from '../session/room/markOf.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, DimensionMark, StateMark } from '../ui/index.ts';
import styles from './OwnMinutes.module.css';
import { OwnWords } from './OwnWords.tsx';

/** Minutes of one dimension for those who spoke in it: read, agree, propose corrections to one's own words. */
export const ReadMinutes = memo(function ReadMinutes({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('answer');
  const { dayMonthTime } = useFormat();
  const { dimensionId, final, finalAt, correctionsUntil, document } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    final: minutes.state === MinutesState.FINAL,
    finalAt: minutes.finalAt,
    correctionsUntil: minutes.correctionsUntil,
    document: minutes.document,
  }));
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  const until = correctionsUntil ? dayMonthTime(correctionsUntil) : null;
  return (
    <>
      <div>
        <h2 className={styles.title}>
          {dimension && <DimensionMark {...markOf(dimension)} size={16} />}
          {dimension?.name}
        </h2>
        <p className={styles.note}>
          {final
            ? t('minutes.finalNote', { time: finalAt ? dayMonthTime(finalAt) : '' })
            : until
              ? t('minutes.readyUntil', { time: until })
              : t('minutes.readyNote')}
        </p>
      </div>
      {!final && <Agree minutesId={minutesId} />}
      <OwnWords minutesId={minutesId} />
      <section className={styles.read}>
        <MinutesBody dimensionId={dimensionId} document={document} />
        <Addenda minutesId={minutesId} />
      </section>
    </>
  );
});

function Agree({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('answer');
  const agree = useAct(AgreeToMinutesDocument);
  const { store } = useLiveSession();
  const agreed = useSession((room) => {
    const { agreedSeatIds } = heldMinutes(room, minutesId);
    return room.mySeatIds.some((id) => agreedSeatIds.includes(id));
  });
  const may = useMay(({ actor, session, room }) =>
    mayAgreeToMinutes(actor, session, factsOfMinutes(room, minutesId)),
  );
  if (!may.allowed && !agreed) return null;
  const act = () => {
    const room = store.read();
    if (room) void agree.run({ minutesId, revision: heldMinutes(room, minutesId).revision });
  };
  return (
    <div className={styles.agree}>
      {agreed ? (
        <StateMark icon="check" tone="ok">
          {t('minutes.youAgreed')}
        </StateMark>
      ) : (
        <>
          <p className={styles.note}>{t('minutes.agreeNote')}</p>
          <div className={styles.acts}>
            <Button variant="primary" busy={agree.busy} onClick={act}>
              {t('minutes.agree')}
            </Button>
          </div>
        </>
      )}
      <RefusalLine refusal={agree.refusal} lead={t('minutes.notAgreed')} />
    </div>
  );
}

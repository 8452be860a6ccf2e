import { MinutesState, mayAgreeToMinutes } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { AgreeToMinutesDocument } from '../generated/graphql.ts';
import { minutesFacts } from '../live/facts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { Addenda } from '../minutes/Addenda.tsx';
import { MinutesBody } from '../minutes/MinutesBody.tsx';
import { markOf } from '../session/room/markOf.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, DimensionMark, StateMark } from '../ui/index.ts';
import styles from './OwnMinutes.module.css';
import { OwnWords } from './OwnWords.tsx';

/** Minutes of one dimension for those who spoke in it: read, agree, propose corrections to one's own words. */
export function ReadMinutes({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('answer');
  const { dayMonthTime } = useFormat();
  const dimension = useSession((room) => room.dimensions[minutes.dimensionId]);
  const final = minutes.state === MinutesState.FINAL;
  const until = minutes.correctionsUntil ? dayMonthTime(minutes.correctionsUntil) : null;
  return (
    <>
      <div>
        <h2 className={styles.title}>
          {dimension && <DimensionMark {...markOf(dimension)} size={16} />}
          {dimension?.name}
        </h2>
        <p className={styles.note}>
          {final
            ? t('minutes.finalNote', { time: minutes.finalAt ? dayMonthTime(minutes.finalAt) : '' })
            : until
              ? t('minutes.readyUntil', { time: until })
              : t('minutes.readyNote')}
        </p>
      </div>
      {!final && <Agree minutes={minutes} />}
      <OwnWords minutes={minutes} />
      <section className={styles.read}>
        <MinutesBody dimensionId={minutes.dimensionId} document={minutes.document} />
        <Addenda minutes={minutes} />
      </section>
    </>
  );
}

function Agree({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('answer');
  const agree = useAct(AgreeToMinutesDocument);
  const agreed = useSession((room) => room.mySeatIds.some((id) => minutes.agreedSeatIds.includes(id)));
  const may = useMay(({ actor, session, room }) =>
    mayAgreeToMinutes(actor, session, minutesFacts(room, minutes)),
  );
  if (!may.allowed && !agreed) return null;
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
            <Button
              variant="primary"
              busy={agree.busy}
              onClick={() => void agree.run({ minutesId: minutes.id, revision: minutes.revision })}
            >
              {t('minutes.agree')}
            </Button>
          </div>
        </>
      )}
      <RefusalLine refusal={agree.refusal} lead={t('minutes.notAgreed')} />
    </div>
  );
}

import { QuestionState, SessionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { readsProceedings } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { dimensionTime } from '../../ui/dimensionTime.ts';
import { DimensionClock, DimensionMark, Meter, StateMark, useNow } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './Agenda.module.css';
import { type AgendaLine, agendaForecast } from './agendaForecast.ts';
import { markOf } from './markOf.ts';

/** Props of {@link Agenda}. */
export interface AgendaProps {
  /** What stands under a dimension whatever its stage: that its minutes are ready to be read. */
  note?: (dimensionId: string) => ReactNode;
  /** Opened by a press on a dimension: what can be done with it. Left out, the lines are only read. */
  chosen?: string | null;
  onChoose?: (dimensionId: string) => void;
  actions?: (dimensionId: string) => ReactNode;
}

/** The session's dimensions with used and allotted minutes, what comes when, and the likely end. */
export const Agenda = memo(function Agenda(props: AgendaProps) {
  const { t } = useTranslation('session');
  const agenda = useSession((room) => room.agenda);
  const session = useSession(({ session: { state, currentDimensionId, scheduledFor, openedAt } }) => ({
    state,
    currentDimensionId,
    scheduledFor,
    openedAt,
  }));
  const now = useNow(10_000);
  const forecast = agendaForecast(agenda, session, now);
  return (
    <section className={styles.agenda} aria-labelledby="agenda-heading">
      <header className={styles.head}>
        <h2 id="agenda-heading">{t('agenda.title')}</h2>
        <span className={styles.unit}>{t('agenda.unit')}</span>
      </header>
      <ol>
        {forecast.lines.map((line) => (
          <AgendaRow key={line.item.id} {...line} {...props} />
        ))}
      </ol>
      {agenda.length > 0 && forecast.endsAt !== null && (
        <ForecastEnd
          endsAt={forecast.endsAt}
          plannedEnd={forecast.plannedEnd}
          late={forecast.lateMinutes}
          begun={session.state !== SessionState.SCHEDULED}
        />
      )}
    </section>
  );
});

interface ForecastEndProps {
  endsAt: number;
  plannedEnd: number;
  late: number;
  begun: boolean;
}

function ForecastEnd({ endsAt, plannedEnd, late, begun }: ForecastEndProps) {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  return (
    <p className={styles.forecast}>
      {t('agenda.endsAbout')} <strong>{time(endsAt)}</strong>
      {begun ? ', ' : '.'}
      {begun && (
        <span className={styles.plan}>
          {late > 0 ? (
            <>
              <strong className={styles.late}>{t('agenda.late', { count: late })}</strong>{' '}
              {t('agenda.ofPlan', { time: time(plannedEnd) })}
            </>
          ) : (
            t('agenda.onPlan', { time: time(plannedEnd) })
          )}
          .
        </span>
      )}
    </p>
  );
}

/** A line of the agenda. Its parts are handed in one by one, so that it is drawn again only when one of them changed. */
const AgendaRow = memo(function AgendaRow(props: AgendaProps & AgendaLine) {
  const { t } = useTranslation('ui');
  const { item, stage, usedSeconds, startsAt, note, chosen, onChoose, actions } = props;
  const dimension = useSession((room) => room.dimensions[item.dimensionId]);
  if (!dimension) return null;
  const current = stage === 'CURRENT';
  const open = chosen === item.dimensionId;
  const begun = stage === 'DONE' || current;
  const { state, minutes } = dimensionTime(usedSeconds, item.allottedMinutes);
  const used = Math.floor(usedSeconds / 60);
  return (
    <li
      className={joinClasses(styles.item, current && styles.current)}
      aria-current={current ? 'step' : undefined}
    >
      <DimensionMark {...markOf(dimension)} size={12} className={styles.mark} />
      <div className={styles.line}>
        {onChoose ? (
          <button
            type="button"
            className={styles.name}
            aria-expanded={open}
            onClick={() => onChoose(item.dimensionId)}
          >
            {dimension.name}
          </button>
        ) : (
          <span className={styles.name}>{dimension.name}</span>
        )}
        <span className={styles.minutes}>
          {begun ? `${used} / ${item.allottedMinutes}` : item.allottedMinutes}
        </span>
      </div>
      <div className={styles.line}>
        <StageWords item={item} stage={stage} startsAt={startsAt} />
        {current ? (
          <DimensionClock
            layout="words"
            usedSeconds={item.usedSeconds}
            runningSince={item.runningSince}
            allottedMinutes={item.allottedMinutes}
          />
        ) : (
          begun &&
          state === 'over' &&
          minutes > 0 && <span className={styles.over}>{t('minutesOver', { minutes })}</span>
        )}
      </div>
      {current && <Meter value={usedSeconds} max={item.allottedMinutes * 60} label={dimension.name} />}
      {note?.(item.dimensionId)}
      {open && actions && <div className={styles.actions}>{actions(item.dimensionId)}</div>}
    </li>
  );
});

/** `Selesai, 5 pertanyaan`, `Sedang dibahas`, `Berikutnya, sekitar 10.43`, `Sekitar 11.13`. */
function StageWords({ item, stage, startsAt }: Pick<AgendaLine, 'item' | 'stage' | 'startsAt'>) {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  const count = useSession(
    (room) =>
      Object.values(room.questions).filter(
        (question) =>
          question.dimensionId === item.dimensionId &&
          question.number !== null &&
          question.state !== QuestionState.WITHDRAWN,
      ).length,
  );
  const counted = useSession(readsProceedings);
  if (stage === 'CURRENT') return <span className={styles.now}>{t('agenda.current')}</span>;
  if (stage === 'DONE')
    return (
      <StateMark icon="check" tone="neutral" className={styles.done}>
        {counted ? t('agenda.done', { count }) : t('agenda.doneUnread')}
      </StateMark>
    );
  if (startsAt === null) return <span className={styles.later}>{t('agenda.notHeld')}</span>;
  return (
    <span className={styles.later}>
      {t(stage === 'NEXT' ? 'agenda.next' : 'agenda.about', { time: time(startsAt) })}
    </span>
  );
}

import { MinutesState } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { agendaItem, dimensionsInOrder, minutesOf } from '../live/roomParts.ts';
import { usePresence } from '../live/usePresence.ts';
import { useSession } from '../live/useSession.ts';
import type { DimensionView } from '../live/views.ts';
import { PanelScoreNote } from '../score/PanelScoreNote.tsx';
import { markOf } from '../session/room/markOf.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { DimensionMark, joinClasses, StateMark } from '../ui/index.ts';
import styles from './MinutesNav.module.css';
import { useLateWords } from './together/lateWords.ts';
import { wasReturned } from './wasReturned.ts';

/** Props of {@link MinutesNav}. */
export interface MinutesNavProps {
  chosen: string;
  onChoose: (dimensionId: string) => void;
}

/** The dimensions, each with the state of its minutes; the chosen one is open. */
export const MinutesNav = memo(function MinutesNav({ chosen, onChoose }: MinutesNavProps) {
  const { t } = useTranslation('minutes');
  const dimensions = useSession(dimensionsInOrder);
  return (
    <nav className={styles.nav} aria-labelledby="minutes-nav">
      <h2 id="minutes-nav" className={styles.heading}>
        {t('nav.heading')}
      </h2>
      <ol>
        {dimensions.map((dimension) => (
          <li key={dimension.id}>
            <button
              type="button"
              className={joinClasses(styles.item, dimension.id === chosen && styles.chosen)}
              aria-current={dimension.id === chosen ? 'page' : undefined}
              onClick={() => onChoose(dimension.id)}
            >
              <DimensionMark {...markOf(dimension)} className={styles.mark} />
              <span className={styles.name}>{dimension.name}</span>
              <span className={styles.standing}>
                <MinutesStanding dimension={dimension} />
                <LateMark dimensionId={dimension.id} />
                <PanelScoreNote dimensionId={dimension.id} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});

/** Says where words wait that were given back to their writer: whoever opens another dimension would not know. */
function LateMark({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('minutes');
  const minutesId = useSession((room) => minutesOf(room, dimensionId)?.id ?? '');
  const { late } = useLateWords(minutesId);
  if (late.length === 0) return null;
  return (
    <StateMark icon="decision" tone="warn">
      {t('nav.late')}
    </StateMark>
  );
}

/** Where the minutes of a dimension stand: `Siap ditinjau 10.06`, `Dikembalikan ketua`, `Sekretaris 2 menulis`. */
function MinutesStanding({ dimension }: { dimension: DimensionView }) {
  const { t } = useTranslation('minutes');
  const { time, dayMonthTime } = useFormat();
  const name = useSeatName();
  const minutes = useSession((room) => {
    const held = minutesOf(room, dimension.id);
    if (!held) return null;
    const { id, state, finalAt, readyAt, returnedReason, savedAt } = held;
    const empty = (held.text ?? '').trim() === '';
    // When it was saved is said only where nothing else is.
    const saved = room.session.currentDimensionId === dimension.id ? null : savedAt;
    return { id, state, finalAt, readyAt, returnedReason, saved, empty, returned: wasReturned(held) };
  });
  const begun = useSession((room) => agendaItem(room, dimension.id)?.enteredAt != null);
  const current = useSession((room) => room.session.currentDimensionId === dimension.id);
  const mine = useSession((room) => room.reader.personId);
  const writerSeatId = usePresence(
    (people) =>
      people.find(
        ({ personId, writing }) => personId !== mine && minutes && writing?.minutesId === minutes.id,
      )?.seatId ?? null,
  );
  if (!minutes) return null;
  if (minutes.state === MinutesState.FINAL) {
    return (
      <StateMark icon="lock" tone="ok">
        {t('nav.final', { time: minutes.finalAt ? dayMonthTime(minutes.finalAt) : '' })}
      </StateMark>
    );
  }
  if (minutes.state === MinutesState.READY) {
    return (
      <StateMark icon="check" tone="ok">
        {t('nav.ready', { time: minutes.readyAt ? time(minutes.readyAt) : '' })}
      </StateMark>
    );
  }
  const { empty, returned, saved } = minutes;
  return (
    <span className={styles.standing}>
      {returned && (
        <StateMark icon="chevronLeft" tone="warn">
          {t('nav.returned', { reason: minutes.returnedReason })}
        </StateMark>
      )}
      {writerSeatId ? (
        <StateMark icon="pencil" tone="brand">
          {t('nav.writes', { who: name(writerSeatId) })}
        </StateMark>
      ) : current ? (
        <span className={styles.now}>{t('nav.current')}</span>
      ) : empty ? (
        <span className={styles.later}>{t(begun ? 'nav.unwritten' : 'nav.notBegun')}</span>
      ) : (
        <StateMark icon="pencil">{t('nav.draft', { time: saved ? time(saved) : '' })}</StateMark>
      )}
    </span>
  );
}

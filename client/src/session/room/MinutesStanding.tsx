import { MinutesState } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { useMinutes } from '../../live/useMinutes.ts';
import { StateMark } from '../../ui/index.ts';

/** The state of minutes in words: `Draf, tersimpan 10.31`, `Siap sejak 10.06`, `Final 21 Nov, 09.02`. */
export const MinutesStanding = memo(function MinutesStanding({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const { dayMonthTime } = useFormat();
  const { state, readyAt, finalAt, savedAt } = useMinutes(minutesId, (minutes) => ({
    state: minutes.state,
    readyAt: minutes.readyAt,
    finalAt: minutes.finalAt,
    savedAt: minutes.savedAt,
  }));
  if (state === MinutesState.FINAL)
    return (
      <StateMark icon="lock" tone="ok">
        {t('review.final', { time: finalAt ? dayMonthTime(finalAt) : '' })}
      </StateMark>
    );
  if (state === MinutesState.READY)
    return (
      <StateMark icon="check" tone="brand">
        {t('review.ready', { time: readyAt ? dayMonthTime(readyAt) : '' })}
      </StateMark>
    );
  return (
    <StateMark icon="pencil" tone="neutral">
      {savedAt ? t('review.draftSaved', { time: dayMonthTime(savedAt) }) : t('review.draft')}
    </StateMark>
  );
});

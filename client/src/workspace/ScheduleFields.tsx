import { ZONES } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { zoneLabel } from '../app/zoneLabel.ts';
import { Field, Select } from '../ui/index.ts';
import type { Draft } from './useDraft.ts';
import type { Saving } from './useSaving.ts';
import { momentOf, wallClockAt } from './wallClock.ts';

/** Fields that can say what is wrong with them. */
export const SCHEDULE_FIELDS = ['scheduledFor', 'timeZone', 'venue', 'meetingUrl'] as const;

/** When and where a session is to be, as it is typed. */
export interface ScheduleDraft {
  date: string;
  time: string;
  timeZone: string;
  venue: string;
  meetingUrl: string;
}

/** What the form begins with: where the session is, or an empty one in western Indonesia. */
export function scheduleDraft(session?: {
  scheduledFor: string;
  timeZone: string;
  venue: string;
  meetingUrl?: string | null;
}): ScheduleDraft {
  if (!session) return { date: '', time: '09:00', timeZone: ZONES[0], venue: '', meetingUrl: '' };
  const { scheduledFor, timeZone, venue, meetingUrl } = session;
  return { ...wallClockAt(scheduledFor, timeZone), timeZone, venue, meetingUrl: meetingUrl ?? '' };
}

/** The moment that is typed, as ISO text; null while there is none. */
export function typedMoment(draft: ScheduleDraft): string | null {
  return momentOf(draft, draft.timeZone);
}

/** Date, time with its zone, venue and link. */
export function ScheduleFields({
  draft,
  put,
  saving,
}: Omit<Draft<ScheduleDraft>, 'revision'> & { saving: Saving }) {
  const { t } = useTranslation('workspace');
  const { date, timeWithZone } = useFormat(draft.timeZone);
  // A date field is written as the browser is used to, so it is said again in words.
  const moment = typedMoment(draft);
  const zones = [...new Set<string>([...ZONES, draft.timeZone])];
  return (
    <>
      <Field
        label={t('session.date')}
        type="date"
        value={draft.date}
        onChange={put('date')}
        hint={moment && `${date(moment)}, ${timeWithZone(moment)}`}
        error={saving.at('scheduledFor')}
        required
      />
      <Field label={t('session.time')} type="time" value={draft.time} onChange={put('time')} required />
      <Select
        label={t('session.zone')}
        value={draft.timeZone}
        options={zones.map((value) => ({ value, label: `${zoneLabel(value)}, ${value}` }))}
        onChange={put('timeZone')}
        error={saving.at('timeZone')}
      />
      <Field
        label={t('session.venue')}
        value={draft.venue}
        onChange={put('venue')}
        error={saving.at('venue')}
        required
      />
      <Field
        label={t('session.link')}
        hint={t('session.linkHint')}
        type="url"
        inputMode="url"
        value={draft.meetingUrl}
        onChange={put('meetingUrl')}
        error={saving.at('meetingUrl')}
      />
    </>
  );
}

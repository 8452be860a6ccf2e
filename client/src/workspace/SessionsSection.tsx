import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../app/useFormat.ts';
import { ScheduleSessionDocument } from '../generated/graphql.ts';
import { ButtonLink, EmptyState, Select } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type Preparing, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import {
  SCHEDULE_FIELDS,
  type ScheduleDraft,
  ScheduleFields,
  scheduleDraft,
  typedMoment,
} from './ScheduleFields.tsx';
import styles from './Section.module.css';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

const FIELDS = [...SCHEDULE_FIELDS, 'regionId'];

/** Sessions by date, and the form that schedules one. */
export default function SessionsSection() {
  const { t } = useTranslation('workspace');
  const { programmes, regions, sessions } = usePreparing();
  const [cycleId, setCycleId] = useState('');
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const shown = sessions.filter(({ cycle }) => cycleId === '' || cycle.id === cycleId);
  const ready = cycles.length > 0 && regions.length > 0;
  return (
    <section aria-labelledby="sessions" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="sessions">{t('sessions')}</h2>
      </div>
      {ready ? (
        <AddForm label={t('session.schedule')} form={(close) => <ScheduleForm onClose={close} />} />
      ) : (
        <EmptyState>
          {t('session.needs')} <Link to="/workspace/programmes">{t('programmes')}</Link>,{' '}
          <Link to="/workspace/regions">{t('regions')}</Link>
        </EmptyState>
      )}
      {cycles.length > 1 && (
        <div className={styles.tools}>
          <Select
            label={t('session.cycle')}
            value={cycleId}
            options={[
              { value: '', label: t('session.all') },
              ...cycles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setCycleId}
          />
        </div>
      )}
      {ready && shown.length === 0 && <EmptyState>{t('session.empty')}</EmptyState>}
      {shown.length > 0 && (
        <PreparedTable
          label={t('sessions')}
          heads={[
            t('session.when'),
            t('session.region'),
            t('session.cycle'),
            t('session.venue'),
            t('session.state'),
          ]}
        >
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </PreparedTable>
      )}
    </section>
  );
}

function SessionRow({ session }: { session: Preparing['sessions'][number] }) {
  const { t } = useTranslation(['workspace', 'session']);
  const { dateShort, timeWithZone } = useFormat(session.timeZone);
  const date = dateShort(session.scheduledFor);
  return (
    <PreparedRow
      name={session.region.name}
      cells={[
        `${date}, ${timeWithZone(session.scheduledFor)}`,
        session.region.name,
        session.cycle.name,
        session.venue,
        t(`session:state.${session.state}`),
      ]}
      acts={
        <ButtonLink
          to={`/workspace/sessions/${session.id}`}
          size="small"
          aria-label={t('session.prepareOf', { region: session.region.name, date })}
        >
          {t('session.prepare')}
        </ButtonLink>
      }
    />
  );
}

interface NewSession extends ScheduleDraft {
  regionId: string;
  cycleId: string;
}

/** Schedules a session, and goes on to its seats. */
function ScheduleForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { programmes, regions, again } = usePreparing();
  const navigate = useNavigate();
  const saving = useSaving(FIELDS);
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const { draft, put } = useDraft<NewSession>({
    ...scheduleDraft(),
    // Of many the wrong one is too easily left standing.
    regionId: (regions.length === 1 && regions[0]?.id) || '',
    cycleId: cycles.at(-1)?.id ?? '',
  });
  const save = async () => {
    if (draft.regionId === '') return saving.complain('regionId', t('session.chooseRegion'));
    const scheduledFor = typedMoment(draft);
    if (scheduledFor === null) return saving.complain('scheduledFor', t('session.badDate'));
    const { regionId, cycleId, timeZone, venue, meetingUrl } = draft;
    const input = { regionId, cycleId, scheduledFor, timeZone, venue, meetingUrl };
    const made = await saving.send(ScheduleSessionDocument, input);
    if (!made) return;
    again();
    await navigate(`/workspace/sessions/${made.scheduleSession.id}`);
  };
  const choices = (each: readonly { id: string; name: string }[]) =>
    each.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SaveForm
      label={t('session.schedule')}
      act={t('session.scheduleAct')}
      saving={saving}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('session.region')}
        value={draft.regionId}
        options={[{ value: '', label: t('session.chooseRegion') }, ...choices(regions)]}
        onChange={put('regionId')}
        error={saving.at('regionId')}
      />
      <Select
        label={t('session.cycle')}
        value={draft.cycleId}
        options={choices(cycles)}
        onChange={put('cycleId')}
      />
      <ScheduleFields draft={draft} put={put} saving={saving} />
    </SaveForm>
  );
}

import { zoneOfCode } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useGoTo } from '../app/navigation.tsx';
import { ScheduleSessionDocument } from '../generated/graphql.ts';
import { Select } from '../ui/index.ts';
import { ClashWarning } from './ClashWarning.tsx';
import { type PanelDraft, PanelFields, useNamedPanel } from './PanelFields.tsx';
import { usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import {
  SCHEDULE_FIELDS,
  type ScheduleDraft,
  ScheduleFields,
  scheduleDraft,
  typedMoment,
} from './ScheduleFields.tsx';
import { useScheduleClashes } from './schedule/useScheduleClashes.ts';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

const FIELDS = [...SCHEDULE_FIELDS, 'regionId'];

interface NewSession extends ScheduleDraft, PanelDraft {
  regionId: string;
  cycleId: string;
}

/** Schedules a session with its panel, and goes on to its seats; says before who would sit on two panels at once. */
export function ScheduleForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { programmes, regions } = usePreparing();
  const goTo = useGoTo();
  const saving = useSaving(FIELDS);
  const cycles = programmes.flatMap((programme) => programme.cycles);
  // Of many the wrong one is too easily left standing.
  const [only] = regions.length === 1 ? regions : [];
  const begun = scheduleDraft();
  const { draft, put } = useDraft<NewSession>({
    ...begun,
    timeZone: zoneOfCode(only?.code) ?? begun.timeZone,
    regionId: only?.id ?? '',
    cycleId: cycles.at(-1)?.id ?? '',
    ...{ chair: '', members: '', secretaries: '' },
  });
  const scheduledFor = typedMoment(draft);
  const { panel, problems } = useNamedPanel(draft);
  const { clashes: found, settled } = useScheduleClashes(
    draft.cycleId,
    scheduledFor === null ? [] : [{ scheduledFor, personIds: panel.map(({ personId }) => personId) }],
  );
  const clashes = found.flatMap(({ personId, name, session }) =>
    session ? [{ seat: { id: personId, name }, session }] : [],
  );
  const choose = (regionId: string) => {
    put('regionId')(regionId);
    const zone = zoneOfCode(regions.find(({ id }) => id === regionId)?.code);
    if (zone) put('timeZone')(zone);
  };
  const save = async () => {
    if (draft.regionId === '') return saving.complain('regionId', t('session.chooseRegion'));
    if (scheduledFor === null) return saving.complain('scheduledFor', t('session.badDate'));
    // What is wrong with the panel stands at its fields.
    if (problems.length > 0) return saving.complain('panel', '');
    const { regionId, cycleId, timeZone, venue, meetingUrl } = draft;
    const input = { regionId, cycleId, scheduledFor, timeZone, venue, meetingUrl, panel };
    if (!(await settled())) return;
    const made = await saving.send(ScheduleSessionDocument, input);
    if (!made) return;
    goTo(`/workspace/sessions/${made.scheduleSession.id}`);
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
        onChange={choose}
        error={saving.at('regionId')}
      />
      <Select
        label={t('session.cycle')}
        value={draft.cycleId}
        options={choices(cycles)}
        onChange={put('cycleId')}
      />
      <ScheduleFields draft={draft} put={put} saving={saving} />
      <PanelFields draft={draft} put={put} problems={problems} />
      <ClashWarning clashes={clashes} />
    </SaveForm>
  );
}

import { zoneOfCode } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useGoTo } from '../app/navigation.tsx';
import { ScheduleSessionDocument } from '../generated/graphql.ts';
import { Select } from '../ui/index.ts';
import { ClashWarning } from './ClashWarning.tsx';
import { type PanelDraft, PanelFields, useNamedPanel } from './PanelFields.tsx';
import { usePreparing } from './preparing.ts';
import { type NamedRegion, RegionField } from './RegionField.tsx';
import { SaveForm } from './SaveForm.tsx';
import {
  SCHEDULE_FIELDS,
  type ScheduleDraft,
  ScheduleFields,
  scheduleDraft,
  typedMoment,
} from './ScheduleFields.tsx';
import type { PanelMember } from './schedule/readPeople.ts';
import { proposalsText, useScheduleClashes } from './schedule/useScheduleClashes.ts';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

const FIELDS = [...SCHEDULE_FIELDS, 'regionId'];

interface NewSession extends ScheduleDraft, PanelDraft {
  region: NamedRegion | null;
  cycleId: string;
}

/** Schedules a session with its panel, and goes on to its seats; says before who would sit on two panels at once. */
export function ScheduleForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { programmes } = usePreparing();
  const goTo = useGoTo();
  const saving = useSaving(FIELDS);
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const { draft, put } = useDraft<NewSession>({
    ...scheduleDraft(),
    region: null,
    cycleId: cycles.at(-1)?.id ?? '',
    ...{ chair: '', members: '', secretaries: '' },
  });
  const scheduledFor = typedMoment(draft);
  const { panel, problems, settled: named } = useNamedPanel(draft);
  const proposed = (members: readonly PanelMember[]) =>
    scheduledFor === null ? [] : [{ scheduledFor, personIds: members.map(({ personId }) => personId) }];
  const { clashes: found, settled } = useScheduleClashes(draft.cycleId, proposed(panel));
  const clashes = found.flatMap(({ personId, name, session }) =>
    session ? [{ seat: { id: personId, name }, session }] : [],
  );
  const choose = (region: NamedRegion | null) => {
    put('region')(region);
    const zone = zoneOfCode(region?.code);
    if (zone) put('timeZone')(zone);
  };
  const save = async () => {
    const { region, cycleId, timeZone, venue, meetingUrl } = draft;
    if (region === null) return saving.complain('regionId', t('session.chooseRegion'));
    if (scheduledFor === null) return saving.complain('scheduledFor', t('session.badDate'));
    const read = await named();
    // What is wrong with the panel stands at its fields.
    if (read.problems.length > 0) return saving.complain('panel', '');
    const input = {
      cycleId,
      scheduledFor,
      timeZone,
      venue,
      meetingUrl,
      regionId: region.id,
      panel: read.panel,
    };
    if (!(await settled(proposalsText(cycleId, proposed(read.panel))))) return;
    const made = await saving.send(ScheduleSessionDocument, input);
    if (!made) return;
    goTo(`/workspace/sessions/${made.scheduleSession.id}`);
  };
  return (
    <SaveForm
      label={t('session.schedule')}
      act={t('session.scheduleAct')}
      saving={saving}
      onSave={save}
      onClose={onClose}
    >
      <RegionField chosen={draft.region} onChoose={choose} error={saving.at('regionId')} />
      <Select
        label={t('session.cycle')}
        value={draft.cycleId}
        options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={put('cycleId')}
      />
      <ScheduleFields draft={draft} put={put} saving={saving} />
      <PanelFields draft={draft} put={put} problems={problems} />
      <ClashWarning clashes={clashes} />
    </SaveForm>
  );
}

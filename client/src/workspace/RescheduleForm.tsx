import { useTranslation } from '#i18n';
import { RescheduleSessionDocument } from '../generated/graphql.ts';
import { ClashWarning } from './ClashWarning.tsx';
import type { PreparedSession } from './preparedSession.ts';
import { SaveForm } from './SaveForm.tsx';
import { SCHEDULE_FIELDS, ScheduleFields, scheduleDraft, typedMoment } from './ScheduleFields.tsx';
import { useClashes } from './useClashes.ts';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

/** Props of {@link RescheduleForm}. */
export interface RescheduleFormProps {
  session: PreparedSession;
  onClose: () => void;
  reload: () => void;
}

/** Moves a session to another time or place; says before whose panel seats would clash. */
export function RescheduleForm({ session, onClose, reload }: RescheduleFormProps) {
  const { t } = useTranslation('workspace');
  const saving = useSaving(SCHEDULE_FIELDS);
  const { draft, put, revision } = useDraft(scheduleDraft(session), session.revision);
  const scheduledFor = typedMoment(draft);
  const { clashes, settled } = useClashes(session.id, scheduledFor === null ? null : { scheduledFor });
  const save = async (over?: number) => {
    if (scheduledFor === null) return saving.complain('scheduledFor', t('session.badDate'));
    if (!(await settled())) return;
    const { timeZone, venue, meetingUrl } = draft;
    const moved = await saving.send(RescheduleSessionDocument, {
      sessionId: session.id,
      revision: over ?? revision,
      ...{ scheduledFor, timeZone, venue, meetingUrl },
    });
    if (!moved) return;
    onClose();
  };
  return (
    <SaveForm
      label={t('session.rescheduleTitle')}
      saving={saving}
      onSave={save}
      onClose={onClose}
      onReload={reload}
    >
      <ScheduleFields draft={draft} put={put} saving={saving} />
      <ClashWarning clashes={clashes} />
    </SaveForm>
  );
}

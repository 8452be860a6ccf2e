import { useTranslation } from '#i18n';
import { CancelSessionDocument } from '../generated/graphql.ts';
import { TextArea } from '../ui/index.ts';
import type { PreparedSession } from './preparedSession.ts';
import { SaveForm } from './SaveForm.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

/** Props of {@link CancelForm}. */
export interface CancelFormProps {
  session: PreparedSession;
  onClose: () => void;
}

/** Cancels a session that was not opened; the reason is for everyone to read. */
export function CancelForm({ session, onClose }: CancelFormProps) {
  const { t } = useTranslation('workspace');
  const saving = useSaving(['reason']);
  const { draft, put } = useDraft({ reason: '' });
  const cancel = async () => {
    if (!(await saving.send(CancelSessionDocument, { sessionId: session.id, ...draft }))) return;
    onClose();
  };
  return (
    <SaveForm
      label={t('session.cancel')}
      act={t('session.cancelAct')}
      saving={saving}
      onSave={cancel}
      onClose={onClose}
    >
      <TextArea
        label={t('session.cancelReason')}
        voice="app"
        value={draft.reason}
        onChange={put('reason')}
        error={saving.at('reason')}
        required
      />
    </SaveForm>
  );
}

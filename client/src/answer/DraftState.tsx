import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { TextState } from '../live/textKeeper.ts';
import { StateMark } from '../ui/index.ts';

/** Props of {@link DraftState}. */
export interface DraftStateProps {
  state: TextState;
  /** The field still holds the words that were sent, which stand until others are. */
  sentStands: boolean;
}

/** Where the draft is kept, and who can see it. */
export function DraftState({ state, sentStands }: DraftStateProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  if (sentStands) {
    return (
      <StateMark icon="lock" tone="quiet">
        {t('draft.sentStands')}
      </StateMark>
    );
  }
  if (state.kind === 'SAVED') {
    const time = state.at ? format.time(state.at) : '';
    return <StateMark icon="check">{t(time ? 'draft.savedAt' : 'draft.saved', { time })}</StateMark>;
  }
  if (state.kind === 'DEVICE_ONLY') {
    return (
      <StateMark icon="offline" tone="warn">
        {t('draft.deviceOnly')}
      </StateMark>
    );
  }
  if (state.kind === 'SAVING') return <StateMark icon="pencil">{t('draft.saving')}</StateMark>;
  if (state.kind === 'CONFLICT') return null;
  return (
    <StateMark icon="lock" tone="quiet">
      {t('draft.seenBy')}
    </StateMark>
  );
}

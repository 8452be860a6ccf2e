import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat.ts';
import type { TextState } from '../live/textKeeper.ts';
import type { MinutesView } from '../live/views.ts';
import { StateMark } from '../ui/index.ts';

/** Props of {@link SavedState}. */
export interface SavedStateProps {
  state: TextState;
  minutes: MinutesView;
}

/** Where the text of a draft stands: `Draf, tersimpan 10.31`. */
export function SavedState({ state, minutes }: SavedStateProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  switch (state.kind) {
    case 'SAVING':
      return <StateMark icon="pencil">{t('saved.saving')}</StateMark>;
    case 'DEVICE_ONLY':
      return (
        <StateMark icon="offline" tone="warn">
          {t(state.refusal && state.refusal.code !== 'NETWORK' ? 'saved.refused' : 'saved.deviceOnly')}
        </StateMark>
      );
    case 'CONFLICT':
      return (
        <StateMark icon="decision" tone="warn">
          {t('saved.conflict')}
        </StateMark>
      );
    case 'EMPTY':
      return (
        <StateMark icon="open" tone="quiet">
          {t('saved.empty')}
        </StateMark>
      );
    default:
      return (
        <StateMark icon="check">
          {minutes.savedAt ? t('saved.savedAt', { time: time(minutes.savedAt) }) : t('saved.saved')}
        </StateMark>
      );
  }
}

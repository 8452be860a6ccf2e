import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { MinutesView } from '../live/views.ts';
import { StateMark } from '../ui/index.ts';
import type { SharedView } from './together/sharedView.ts';

/** Props of {@link SavedState}. */
export interface SavedStateProps {
  shared: SharedView;
  minutes: MinutesView;
  isEmpty: boolean;
}

/** Where the text of a draft stands: `Draf, tersimpan 10.31`. */
export function SavedState({ shared, minutes, isEmpty }: SavedStateProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const { state, savedAt } = shared;
  if (state === 'SAVING') return <StateMark icon="pencil">{t('saved.saving')}</StateMark>;
  if (state === 'DEVICE_ONLY') {
    return (
      <StateMark icon="offline" tone="warn">
        {t('saved.deviceOnly')}
      </StateMark>
    );
  }
  if (isEmpty) {
    return (
      <StateMark icon="open" tone="quiet">
        {t('saved.empty')}
      </StateMark>
    );
  }
  const at = savedAt === null ? minutes.savedAt : new Date(savedAt).toISOString();
  return <StateMark icon="check">{at ? t('saved.savedAt', { time: time(at) }) : t('saved.saved')}</StateMark>;
}

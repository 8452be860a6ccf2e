import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useMinutes } from '../live/useMinutes.ts';
import { StateMark } from '../ui/index.ts';
import { type SharedText, useOnShared } from './together/useSharedMinutes.ts';

/** Props of {@link SavedState}. */
export interface SavedStateProps {
  shared: SharedText;
  minutesId: string;
  isEmpty: boolean;
}

/** Where the text of a draft stands: `Draf, tersimpan 10.31`. */
export const SavedState = memo(function SavedState({ shared, minutesId, isEmpty }: SavedStateProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const state = useOnShared(shared, (view) => view.state);
  const savedHere = useOnShared(shared, ({ savedAt }) => savedAt);
  // What others saved is told only until something from here was.
  const saved = useMinutes(minutesId, ({ savedAt }) => (savedHere === null ? savedAt : null));
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
  const at = savedHere === null ? saved : new Date(savedHere).toISOString();
  return <StateMark icon="check">{at ? t('saved.savedAt', { time: time(at) }) : t('saved.saved')}</StateMark>;
});

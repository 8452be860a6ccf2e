import { useState } from 'react';
import { useTranslation } from '#i18n';
import { laterDialog } from '../app/later.tsx';
import { useHotkeys } from './useHotkeys.ts';

const KeysDialog = laterDialog(async () => (await import('./KeysDialog.tsx')).KeysDialog);

/** The list of all keys, opened with `?`, with the switch for single keys. Mounted once, by the app. */
export function KeyList() {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  useHotkeys([{ keys: '?', label: t('allKeys'), act: () => setOpen(true) }]);
  return <KeysDialog open={open} onClose={() => setOpen(false)} />;
}

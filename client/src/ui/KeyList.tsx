import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { Dialog } from './Dialog.tsx';
import { hotkeyChanges, listedHotkeys, listenToHotkeys, switchHotkeys } from './hotkeyStore.ts';
import { Kbd } from './Kbd.tsx';
import styles from './KeyList.module.css';
import { useHotkeys, useHotkeysOn } from './useHotkeys.ts';

/** The list of all keys, opened with `?`, with the switch for single keys. Mounted once, by the app. */
export function KeyList() {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  useSyncExternalStore(listenToHotkeys, hotkeyChanges);
  const on = useHotkeysOn();
  useHotkeys([{ keys: '?', label: t('allKeys'), act: () => setOpen(true) }]);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('allKeys')}>
      <ul className={styles.list}>
        {listedHotkeys().map((hotkey) => (
          <li key={hotkey.keys} className={styles.line}>
            <span>{hotkey.label}</span>
            <span className={styles.keys}>{hotkey.keys}</span>
            <Kbd keys={hotkey.keys} />
          </li>
        ))}
      </ul>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => switchHotkeys(event.target.checked)} />
        {t('singleKeysOn')}
      </label>
    </Dialog>
  );
}

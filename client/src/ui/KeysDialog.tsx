import { useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { Dialog } from './Dialog.tsx';
import { hotkeyChanges, listedHotkeys, listenToHotkeys, switchHotkeys } from './hotkeyStore.ts';
import { Kbd } from './Kbd.tsx';
import styles from './KeysDialog.module.css';
import { useHotkeysOn } from './useHotkeys.ts';

/** All keys that mean something on this page, with the switch for single keys. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('ui');
  useSyncExternalStore(listenToHotkeys, hotkeyChanges);
  const on = useHotkeysOn();
  return (
    <Dialog open={open} onClose={onClose} title={t('allKeys')}>
      <ul className={styles.list}>
        {listedHotkeys().map(({ keys, listedAs = keys, label }) => (
          <li key={keys} className={styles.line}>
            <span>{label}</span>
            <span className={styles.keys}>{listedAs}</span>
            <Kbd keys={listedAs} />
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

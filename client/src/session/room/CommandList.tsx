import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { hotkeyChanges, listedHotkeys, listenToHotkeys } from '../../ui/hotkeyStore.ts';
import { Dialog, Field, type Hotkey, Kbd } from '../../ui/index.ts';
import styles from './CommandList.module.css';
import { COMMANDS_KEY } from './commandsKey.ts';

/** Props of {@link CommandList}. */
export interface CommandListProps {
  open: boolean;
  onClose: () => void;
}

/** Everything that has a key here, to be found by typing: for those who do not know the keys, have switched them off, or have no Alt. */
export function CommandList({ open, onClose }: CommandListProps) {
  const { t } = useTranslation('minutes');
  const [sought, setSought] = useState('');
  useSyncExternalStore(listenToHotkeys, hotkeyChanges);
  const wanted = sought.trim().toLocaleLowerCase();
  const found = listedHotkeys().filter(
    ({ keys, label }) => keys !== COMMANDS_KEY && label.toLocaleLowerCase().includes(wanted),
  );
  const close = () => {
    setSought('');
    onClose();
  };
  const run = (command: Hotkey | undefined) => {
    if (!command) return;
    close();
    // The dialog gives the caret back first; only then may the act move it.
    requestAnimationFrame(command.act);
  };
  return (
    <Dialog open={open} onClose={close} title={t('keys.list')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(found[0]);
        }}
      >
        <Field
          label={t('commands.search')}
          labelHidden
          placeholder={t('commands.search')}
          value={sought}
          onChange={setSought}
          autoFocus
        />
      </form>
      <ul>
        {found.map((command) => (
          <li key={command.keys}>
            <button type="button" className={styles.command} onClick={() => run(command)}>
              <span>{command.label}</span>
              <Kbd keys={command.listedAs ?? command.keys} />
            </button>
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{t('commands.none')}</li>}
      </ul>
    </Dialog>
  );
}

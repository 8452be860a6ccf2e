import { useState } from 'react';
import { useTranslation } from '#i18n';
import { Dialog, Field, type Hotkey, Kbd } from '../ui/index.ts';
import styles from './CommandList.module.css';

/** Props of {@link CommandList}. */
export interface CommandListProps {
  open: boolean;
  onClose: () => void;
  commands: readonly Hotkey[];
}

/** Everything that has a key, to be found by typing: for those who do not know the keys, or have no Alt. */
export function CommandList({ open, onClose, commands }: CommandListProps) {
  const { t } = useTranslation('minutes');
  const [sought, setSought] = useState('');
  const found = commands.filter(({ label }) =>
    label.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
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
              <Kbd keys={command.keys} />
            </button>
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{t('commands.none')}</li>}
      </ul>
    </Dialog>
  );
}

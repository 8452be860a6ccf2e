import { type ReactNode, useState } from 'react';
import { useTranslation } from '#i18n';
import { announce, Button } from '../ui/index.ts';
import styles from './Section.module.css';
import { useOpener } from './useOpener.ts';

/** Props of {@link AddForm}. */
export interface AddFormProps {
  /** What the button says: `Tambah daerah…`. */
  label: string;
  /** The form; `saved` empties it for the next one. */
  form: (close: () => void, saved: () => void) => ReactNode;
  /** What else can be done here, in the button's line. */
  beside?: ReactNode;
}

/** A button that opens a form to add something. The form stays for the next one until it is closed. */
export function AddForm({ label, form, beside }: AddFormProps) {
  const { t } = useTranslation('workspace');
  const { open, toggle, close } = useOpener();
  const [count, setCount] = useState(0);
  const saved = () => {
    announce(t('saved'), 'polite');
    setCount(count + 1);
  };
  return (
    <div>
      <div className={styles.acts}>
        <Button icon="plus" aria-expanded={open} onClick={toggle}>
          {label}
        </Button>
        {beside}
      </div>
      {open && <div key={count}>{form(close, saved)}</div>}
    </div>
  );
}

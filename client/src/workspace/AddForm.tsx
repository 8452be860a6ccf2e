import { type ReactNode, useState } from 'react';
import { useTranslation } from '#i18n';
import { announce, Button } from '../ui/index.ts';
import { OpenedForm } from './OpenedForm.tsx';
import styles from './Section.module.css';
import { useOpener } from './useOpener.ts';

/** Props of {@link AddForm}. */
export interface AddFormProps {
  /** What the button says: `Tambah daerah…`. */
  label: string;
  /** Under which name what is typed in the form is kept: `region:new`. */
  name: string;
  /** The form; `saved` empties it for the next one. */
  form: (close: () => void, saved: () => void) => ReactNode;
  /** What else can be done here, in the button's line. */
  beside?: ReactNode;
}

/** A button that opens a form to add something. The form stays for the next one until it is closed. */
export function AddForm({ label, name, form, beside }: AddFormProps) {
  const { t } = useTranslation('workspace');
  const opener = useOpener(name);
  const [count, setCount] = useState(0);
  const saved = () => {
    announce(t('saved'), 'polite');
    setCount(count + 1);
  };
  return (
    <div>
      <div className={styles.acts}>
        <Button icon="plus" aria-expanded={opener.open} onClick={opener.toggle}>
          {label}
        </Button>
        {beside}
      </div>
      <OpenedForm opener={opener}>
        <div key={count}>{form(opener.close, saved)}</div>
      </OpenedForm>
    </div>
  );
}

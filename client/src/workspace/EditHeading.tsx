import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../ui/index.ts';
import styles from './Section.module.css';
import { useOpener } from './useOpener.ts';

/** Props of {@link EditHeading}. */
export interface EditHeadingProps {
  name: string;
  form: (close: () => void) => ReactNode;
}

/** The heading of a part, with a button that opens the form which changes it. */
export function EditHeading({ name, form }: EditHeadingProps) {
  const { t } = useTranslation('workspace');
  const { open, toggle, close } = useOpener();
  return (
    <>
      <div className={styles.heading}>
        <h2>{name}</h2>
        <Button size="small" aria-expanded={open} aria-label={t('editOf', { name })} onClick={toggle}>
          {t('edit')}
        </Button>
      </div>
      {open && form(close)}
    </>
  );
}

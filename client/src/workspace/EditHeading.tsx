import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../ui/index.ts';
import { OpenedForm } from './OpenedForm.tsx';
import styles from './Section.module.css';
import { useOpener } from './useOpener.ts';

/** Props of {@link EditHeading}. */
export interface EditHeadingProps {
  name: string;
  /** Under which name what is typed in the form is kept. */
  formName: string;
  form: (close: () => void) => ReactNode;
}

/** The heading of a part, with a button that opens the form which changes it. */
export function EditHeading({ name, formName, form }: EditHeadingProps) {
  const { t } = useTranslation('workspace');
  const opener = useOpener(formName);
  return (
    <>
      <div className={styles.heading}>
        <h2>{name}</h2>
        <Button
          size="small"
          aria-expanded={opener.open}
          aria-label={t('editOf', { name })}
          onClick={opener.toggle}
        >
          {t('edit')}
        </Button>
      </div>
      <OpenedForm opener={opener}>{form(opener.close)}</OpenedForm>
    </>
  );
}

import { documentOfTemplate, LIMITS } from '@risalah/shared';
import { useTranslation } from 'react-i18next';
import { RichText } from '../minutes/RichText.tsx';
import { Disclosure, TextArea } from '../ui/index.ts';
import styles from './TemplateField.module.css';

/** Props of {@link TemplateField}. */
export interface TemplateFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** The text that minutes start with, and how it will read. */
export function TemplateField({ label, hint, value, onChange, error }: TemplateFieldProps) {
  const { t } = useTranslation('workspace');
  const fill = {
    dimensi: t('template.example.dimensi'),
    daerah: t('template.example.daerah'),
    tanggal: t('template.example.tanggal'),
    siklus: t('template.example.siklus'),
  };
  return (
    <div className={styles.template}>
      <TextArea
        label={label}
        hint={hint}
        voice="app"
        limit={LIMITS.minutesTemplate}
        value={value}
        onChange={onChange}
        error={error}
      />
      {value.trim() !== '' && (
        <Disclosure summary={t('template.show')}>
          <div className={styles.preview}>
            <RichText blocks={documentOfTemplate(value, fill).content} question={() => null} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}

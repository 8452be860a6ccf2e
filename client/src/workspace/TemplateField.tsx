import { documentOfTemplate, LIMITS } from '@risalah/shared';
import { useTranslation } from '#i18n';
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

/** What stands in the preview for a session: minutes are in Indonesian, whoever reads the screen. */
const EXAMPLE = {
  dimensi: 'Smart Governance',
  daerah: 'Kota Palopo',
  tanggal: 'Selasa, 19 November 2024',
  siklus: 'Tahap II 2024',
};

/** The text that minutes start with, and how it will read. */
export function TemplateField({ label, hint, value, onChange, error }: TemplateFieldProps) {
  const { t } = useTranslation('workspace');
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
            <RichText blocks={documentOfTemplate(value, EXAMPLE).content} question={() => null} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}

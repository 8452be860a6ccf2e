import { useState } from 'react';
import { useTranslation } from '#i18n';
import { Button, Field, SegmentedControl } from '../../ui/index.ts';
import styles from './StatesPage.module.css';

const kinds = ['budget', 'strategy', 'method', 'other'] as const;

/** The form of a follow-up, as the chair fills it beside an answer. */
export function FollowUpExample() {
  const { t } = useTranslation('states');
  const [content, setContent] = useState(t('contentValue'));
  const [agency, setAgency] = useState(t('byValue'));
  const [kind, setKind] = useState<(typeof kinds)[number]>('method');
  const [due, setDue] = useState('2025');
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Field layout="row" label={t('content')} voice="said" value={content} onChange={setContent} />
      <Field layout="row" label={t('by')} value={agency} onChange={setAgency} />
      <SegmentedControl
        layout="row"
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Field
        layout="row"
        label={t('due')}
        inputMode="numeric"
        value={due}
        onChange={setDue}
        className={styles.year}
      />
      <div className={styles.formActs}>
        <Button variant="quiet">{t('cancel')}</Button>
        <Button variant="primary" type="submit" kbd="Ctrl ↵">
          {t('recordFollowUp')}
        </Button>
      </div>
    </form>
  );
}

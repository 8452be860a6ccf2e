import { useId } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Icon } from '../ui/index.ts';
import type { Signature } from './proceedingsView.ts';
import styles from './Signatures.module.css';
import { useCapacity } from './useCapacity.ts';

/** Who signed frozen proceedings, by name, office and staff number: the chair, and the secretary who declared them ready. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  const { t } = useTranslation('record');
  const { dayMonthTime } = useFormat();
  const capacity = useCapacity();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.signatures}>
      <h3 id={id} className={styles.heading}>
        {t('signatures')}
      </h3>
      <ul>
        {signatures.map((signature) => (
          <li key={signature.role} className={styles.signature}>
            <Icon name="check" size={14} className={styles.mark} />
            <div>
              <p className={styles.name}>{signature.name}</p>
              <p className={styles.note}>{capacity(signature)}</p>
            </div>
            <time dateTime={signature.at} className={styles.note}>
              {dayMonthTime(signature.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

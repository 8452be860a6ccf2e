import { useId } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Icon } from '../ui/index.ts';
import type { Signature } from './proceedingsView.ts';
import styles from './Signatures.module.css';

/** Who signed frozen proceedings, by name, office and staff number: the chair, and the secretary who declared them ready. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  const { t } = useTranslation('record');
  const { dayMonthTime } = useFormat();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.signatures}>
      <h3 id={id} className={styles.heading}>
        {t('signatures')}
      </h3>
      <ul>
        {signatures.map(({ role, name, office, nip, actingFor, at }) => (
          <li key={role} className={styles.signature}>
            <Icon name="check" size={14} className={styles.mark} />
            <div>
              <p className={styles.name}>{name}</p>
              <p className={styles.note}>
                {[
                  name === office ? null : office,
                  actingFor && t('actingFor', { whom: actingFor }),
                  nip ? t('nip', { nip }) : t('noNip'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
            <time dateTime={at} className={styles.note}>
              {dayMonthTime(at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

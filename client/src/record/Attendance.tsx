import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import styles from './Attendance.module.css';
import type { SeatInRecord } from './proceedingsView.ts';

/** Who had a seat, as which office, and from when to when they were there. */
export function Attendance({ seats }: { seats: readonly SeatInRecord[] }) {
  const { t } = useTranslation(['record', 'role']);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('office')}</th>
          <th scope="col">{t('there')}</th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <td>
              {seat.name}
              {seat.nip && <span className={styles.note}>{t('nip', { nip: seat.nip })}</span>}
            </td>
            <td>
              {seat.office === seat.name ? t(`role:name.${seat.role}`) : seat.office}
              {seat.actingFor && (
                <span className={styles.note}>{t('actingFor', { whom: seat.actingFor })}</span>
              )}
            </td>
            <td className={styles.times}>
              <Stay seat={seat} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stay({ seat: { arrivedAt, departedAt } }: { seat: SeatInRecord }) {
  const { t } = useTranslation('record');
  const { time } = useFormat();
  if (!arrivedAt) return t('absent');
  const from = time(arrivedAt);
  return departedAt ? t('stay', { from, until: time(departedAt) }) : t('stayFrom', { from });
}

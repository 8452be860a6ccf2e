import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useAttentionSettings } from '../live/attention.ts';
import styles from './AttentionSettings.module.css';

/** How the reader is called when asked: sound and notifications of the browser, both off until switched on here. */
export function AttentionSettings() {
  const { t } = useTranslation('answer');
  const { sound, notifications, setSound, setNotifications } = useAttentionSettings();
  const [denied, setDenied] = useState(false);
  return (
    <fieldset className={styles.settings}>
      <legend className={styles.heading}>{t('attention.heading')}</legend>
      <p className={styles.note}>{t('attention.note')}</p>
      <label className={styles.switch}>
        <input type="checkbox" checked={sound} onChange={(event) => setSound(event.target.checked)} />
        {t('attention.sound')}
      </label>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={notifications}
          onChange={async (event) => setDenied(!(await setNotifications(event.target.checked)))}
        />
        {t('attention.notifications')}
      </label>
      {denied && (
        <p role="alert" className={styles.denied}>
          {t('attention.denied')}
        </p>
      )}
    </fieldset>
  );
}

import { useTranslation } from '#i18n';
import { Icon, IconButton, Kbd, useHotkeysOn } from '../ui/index.ts';
import styles from './SearchButton.module.css';
import { openSearch } from './searchOpener.ts';

/** Opens search; for bars. `icon` where the bar is full. */
export function SearchButton({ look = 'words' }: { look?: 'words' | 'icon' }) {
  const { t } = useTranslation('search');
  const keysOn = useHotkeysOn();
  if (look === 'icon')
    return <IconButton icon="search" label={t('open')} aria-haspopup="dialog" onClick={() => openSearch()} />;
  return (
    <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => openSearch()}>
      <Icon name="search" />
      <span className={styles.words}>{t('open')}</span>
      {keysOn && (
        <span className={styles.key}>
          <Kbd keys="/" />
        </span>
      )}
    </button>
  );
}

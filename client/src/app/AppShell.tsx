import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './AppShell.module.css';
import { BrandMark } from './BrandMark.tsx';

/** The bar and the page under it, for every page but the session room, which has a bar of its own. */
export function AppShell() {
  const { t } = useTranslation('app');
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <header className={styles.bar}>
        <BrandMark />
        <nav aria-label={t('mainNavigation')} className={styles.nav}>
          <NavLink to="/" end className={styles.link}>
            {t('home')}
          </NavLink>
        </nav>
        <div className={styles.end}>
          <AccountMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
    </div>
  );
}

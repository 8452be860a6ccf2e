import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '#i18n';
import { SearchButton } from '../search/SearchButton.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './AppShell.module.css';
import { BrandMark } from './BrandMark.tsx';
import { useMe } from './GraphqlProvider.tsx';
import { NewVersionBand } from './NewVersionBand.tsx';
import { NavLink } from './navigation.tsx';

/** The bar and the page under it, for every page but the session room, which has a bar of its own. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const me = useMe();
  const [pathname] = useLocation();
  const administers = me?.administrator ?? false;
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <header className={styles.bar}>
        <BrandMark />
        <nav aria-label={t('mainNavigation')} className={styles.nav}>
          {me === null ? (
            <NavLink to={`/sign-in?to=${encodeURIComponent(pathname)}`} className={styles.link}>
              {t('signIn')}
            </NavLink>
          ) : (
            <>
              <NavLink to="/" end className={styles.link}>
                {t('home')}
              </NavLink>
              <NavLink to="/calendar" className={joinClasses(styles.link, styles.wide)}>
                {t('calendar')}
              </NavLink>
              <NavLink to="/regions" className={joinClasses(styles.link, styles.wide)}>
                {t('regions')}
              </NavLink>
              <NavLink to="/programmes" className={joinClasses(styles.link, styles.wide)}>
                {t('programmes')}
              </NavLink>
            </>
          )}
          {administers && (
            <NavLink to="/workspace" className={styles.link}>
              {t('workspace')}
            </NavLink>
          )}
        </nav>
        <div className={styles.end}>
          {me !== null && <SearchButton />}
          <AccountMenu />
        </div>
      </header>
      <NewVersionBand />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
    </div>
  );
}

import { useTranslation } from '#i18n';
import buttonStyles from '../ui/Button.module.css';
import { joinClasses } from '../ui/index.ts';
import styles from './OpenIdLink.module.css';

/** Props of {@link OpenIdLink}. */
export interface OpenIdLinkProps {
  /** Name of the provider. */
  label: string;
  /** The page to come back to. */
  to: string;
}

/** The way to the identity provider. */
export function OpenIdLink({ label, to }: OpenIdLinkProps) {
  const { t } = useTranslation('signIn');
  return (
    <div className={styles.way}>
      <p className={styles.or}>{t('or')}</p>
      {/* A page of the server's, which sends the browser on: not one of the router's. */}
      <a
        href={`/openid/start?${new URLSearchParams({ to })}`}
        className={joinClasses(
          buttonStyles.button,
          buttonStyles.outline,
          buttonStyles.neutral,
          buttonStyles.large,
        )}
      >
        {t('withProvider', { label })}
      </a>
    </div>
  );
}

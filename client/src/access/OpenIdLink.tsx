import { useQuery } from 'urql';
import { useTranslation } from '#i18n';
import { SignInOptionsDocument } from '../generated/graphql.ts';
import buttonStyles from '../ui/Button.module.css';
import { joinClasses } from '../ui/index.ts';
import styles from './OpenIdLink.module.css';

/** The way to the identity provider, where the server has one; `to` is the page to come back to. */
export function OpenIdLink({ to }: { to: string }) {
  const { t } = useTranslation('signIn');
  const [{ data }] = useQuery({ query: SignInOptionsDocument });
  const label = data?.signInOptions.openIdLabel;
  if (!label) return null;
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

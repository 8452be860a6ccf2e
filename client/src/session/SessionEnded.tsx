import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { AccountMenu } from '../app/AccountMenu.tsx';
import { BrandMark } from '../app/BrandMark.tsx';
import { UnsentList } from '../app/UnsentList.tsx';
import { PageHeading } from '../ui/index.ts';
import styles from './SessionEnded.module.css';

const known = ['SEAT_REVOKED', 'NO_SEAT', 'NOT_FOUND', 'NOT_SIGNED_IN'] as const;

/** Why a session is not open to the reader, or not any more, and where to go instead. */
export function SessionEnded({ reason }: { reason: string }) {
  const { t } = useTranslation('session');
  const said = known.find((each) => each === reason) ?? 'OTHER';
  return (
    <>
      <header className={styles.bar}>
        <BrandMark />
        <AccountMenu trigger="icon" />
      </header>
      <main id="content" className={styles.page}>
        <PageHeading>{t(`ended.${said}.title`)}</PageHeading>
        <p className={styles.words}>{t(`ended.${said}.text`)}</p>
        <UnsentList />
        <p className={styles.ways}>
          {said === 'NOT_SIGNED_IN' && (
            <Link to={`/sign-in?to=${encodeURIComponent(location.pathname)}`}>{t('ended.signIn')}</Link>
          )}
          <Link to="/">{t('ended.home')}</Link>
        </p>
      </main>
    </>
  );
}

import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useSigning } from '../app/person.ts';
import { Button, PageHeading } from '../ui/index.ts';
import styles from './AccountScreen.module.css';
import { TokensSection } from './TokensSection.tsx';

/** What belongs to the signed-in person alone: their tokens, and the devices that they are signed in on. */
export default function AccountScreen() {
  const { t } = useTranslation(['account', 'app']);
  const me = useMe();
  if (!me) return null;
  return (
    <div className={styles.page}>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('title')}</PageHeading>
      <p className={styles.who}>
        <strong>{me.name}</strong> <span>{me.email}</span>
      </p>
      <TokensSection me={me} />
      <Devices />
    </div>
  );
}

function Devices() {
  const { t } = useTranslation('account');
  const { signOut } = useSigning();
  return (
    <section aria-labelledby="devices" className={styles.section}>
      <h2 id="devices">{t('devices')}</h2>
      <p className={styles.note}>{t('devicesNote')}</p>
      <div>
        <Button onClick={() => signOut(true)}>{t('signOutEverywhere')}</Button>
      </div>
    </section>
  );
}

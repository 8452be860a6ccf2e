import { Redirect, useSearchParams } from 'wouter';
import { chooseLanguage, languages, useTranslation } from '#i18n';
import { AccountMenu } from '../app/AccountMenu.tsx';
import { BrandMark } from '../app/BrandMark.tsx';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useGoTo } from '../app/navigation.tsx';
import { Button, PageHeading } from '../ui/index.ts';
import { destination } from './destination.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { OpenIdLink } from './OpenIdLink.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInScreen.module.css';

/** Where people sign in, and where an invitation's link leads: `?invitation=` holds its secret, `?renewal=` that of a link for a forgotten password, `?to=` the page wanted, `?refused=` why a provider's way failed. */
export default function SignInScreen() {
  const { t } = useTranslation(['signIn', 'app']);
  const me = useMe();
  const goTo = useGoTo();
  const [asked] = useSearchParams();
  const renewal = asked.get('renewal');
  const token = asked.get('invitation') ?? renewal;
  const to = destination(asked.get('to'));
  if (me && !token) return <Redirect to={to} replace />;
  const title = t(renewal ? 'invitation.renewalTitle' : token ? 'invitation.title' : 'title');
  const lead = t(renewal ? 'invitation.renewalLead' : token ? 'invitation.lead' : 'lead');
  return (
    <div className={styles.page}>
      <title>{`${title}, ${t('app:name')}`}</title>
      <header className={styles.bar}>
        <BrandMark />
        <div className={styles.settings}>
          <OtherLanguage />
          <AccountMenu trigger="icon" />
        </div>
      </header>
      <main className={styles.sheet}>
        <div className={styles.heading}>
          <PageHeading size="large">{title}</PageHeading>
          <p className={styles.lead}>{lead}</p>
        </div>
        {token ? (
          <InvitationForm
            token={token}
            renewal={renewal !== null}
            onAccepted={() => goTo('/', { replace: true })}
          />
        ) : (
          <>
            <SignInForm refusedBefore={asked.get('refused')} />
            <OpenIdLink to={to} />
          </>
        )}
        {!token && <p className={styles.help}>{t('help')}</p>}
      </main>
    </div>
  );
}

/** Switches to the other language, named in that language, for those who cannot read this one. */
function OtherLanguage() {
  const { language } = useTranslation();
  const other = language === 'en' ? 'id' : 'en';
  return (
    <Button variant="quiet" size="small" lang={other} onClick={() => void chooseLanguage(other)}>
      {languages[other]}
    </Button>
  );
}

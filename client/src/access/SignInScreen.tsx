import { useQuery } from 'urql';
import { Redirect, useParams, useSearchParams } from 'wouter';
import { chooseLanguage, languages, useTranslation } from '#i18n';
import { AccountMenu } from '../app/AccountMenu.tsx';
import { BrandMark } from '../app/BrandMark.tsx';
import { useMe, useSignInEnded } from '../app/GraphqlProvider.tsx';
import { useGoTo } from '../app/navigation.tsx';
import { SignInOptionsDocument } from '../generated/graphql.ts';
import { Button, PageHeading } from '../ui/index.ts';
import { destination } from './destination.ts';
import { FirstAdministratorForm } from './FirstAdministratorForm.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { ObserverForm } from './ObserverForm.tsx';
import { OpenIdLink } from './OpenIdLink.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInScreen.module.css';

/** Ways in by the secret of a link, each by the word of the address that holds it. */
const LINKS = ['administrator', 'invitation', 'renewal'] as const;

/** What the head of the page says of each way in. */
const HEADS = {
  administrator: { title: 'first.title', lead: 'first.lead' },
  invitation: { title: 'invitation.title', lead: 'invitation.lead' },
  renewal: { title: 'invitation.renewalTitle', lead: 'invitation.renewalLead' },
  observer: { title: 'observer.title', lead: 'observer.lead' },
  password: { title: 'title', lead: 'lead' },
  again: { title: 'again.title', lead: 'again.lead' },
} as const;

/**
 * Where people sign in, and where links with a secret lead: `?invitation=` of an invited person, `?renewal=` of who forgot their
 * password, `?administrator=` of who administers first, `/o/<code>` of who comes from the hall. `?to=` is the page wanted, `?refused=` why a provider's way failed.
 */
export default function SignInScreen() {
  const { t } = useTranslation(['signIn', 'app']);
  const me = useMe();
  const ended = useSignInEnded();
  const goTo = useGoTo();
  const [asked] = useSearchParams();
  const [{ data }] = useQuery({ query: SignInOptionsDocument });
  const { code } = useParams();
  const link = code ? 'observer' : LINKS.find((each) => asked.get(each));
  const token = code ?? (link && asked.get(link));
  const to = destination(asked.get('to'));
  if (me && !token) return <Redirect to={to} replace />;
  const options = data?.signInOptions;
  const head = HEADS[link ?? (ended ? 'again' : 'password')];
  const title = t(head.title);
  const gone = link === 'administrator' && options?.awaitsAdministrator === false;
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
          <p className={styles.lead}>{t(gone ? 'first.gone' : head.lead)}</p>
        </div>
        {token && link === 'administrator' && (
          <FirstAdministratorForm
            token={token}
            gone={gone}
            onMade={() => goTo('/workspace/programmes', { replace: true })}
          />
        )}
        {token && link === 'observer' && me !== undefined && (
          <ObserverForm code={token} onEntered={(id) => goTo(`/sessions/${id}`, { replace: true })} />
        )}
        {token && (link === 'invitation' || link === 'renewal') && (
          <InvitationForm
            token={token}
            renewal={link === 'renewal'}
            onAccepted={() => goTo('/', { replace: true })}
          />
        )}
        {!token && (
          <>
            <SignInForm refusedBefore={asked.get('refused')} />
            {options?.openIdLabel && <OpenIdLink label={options.openIdLabel} to={to} />}
            <p className={styles.help}>{t(options?.awaitsAdministrator ? 'awaitsAdministrator' : 'help')}</p>
          </>
        )}
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

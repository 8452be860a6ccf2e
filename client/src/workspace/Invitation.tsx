import { InvitationStanding, standingOf } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import {
  InvitePersonDocument,
  MakePasswordLinkDocument,
  RevokeInvitationDocument,
} from '../generated/graphql.ts';
import { Button, CopyButton, Field, type IconName, Refusal, StateMark } from '../ui/index.ts';
import styles from './Invitation.module.css';
import { unusedLinks } from './invitationStanding.ts';
import { NotSaved } from './NotSaved.tsx';
import { type Person, usePreparing } from './preparing.ts';
import { useSaving } from './useSaving.ts';

const icons: Record<InvitationStanding, IconName> = {
  CAN_SIGN_IN: 'check',
  USED: 'check',
  NONE: 'open',
  GOOD: 'clock',
  RENEWING: 'clock',
  EXPIRED: 'clock',
  REVOKED: 'cross',
};

/** Props of {@link InvitationCell}. */
export interface InvitationCellProps {
  person: Person;
  /** Whether a forgotten password can be renewed here: once, in the list of people, not beside each of their seats. */
  renews?: boolean;
}

/** Where a person's newest invitation stands, and what can be done about it. */
export function InvitationCell({ person, renews = false }: InvitationCellProps) {
  return (
    <div className={styles.cell}>
      <InvitationState person={person} />
      {(renews || !person.canSignIn) && <InvitationActs person={person} />}
    </div>
  );
}

function InvitationState({ person }: { person: Person }) {
  const { t } = useTranslation('workspace');
  const { dateShort } = useFormat();
  const standing = standingOf(person);
  const { invitation } = person;
  const used = standing === InvitationStanding.USED;
  const until = used ? invitation?.acceptedAt : invitation?.expiresAt;
  const lapsed = standing === InvitationStanding.EXPIRED || standing === InvitationStanding.REVOKED;
  const tone = lapsed ? 'warn' : 'neutral';
  return (
    <StateMark icon={icons[standing]} tone={used ? 'ok' : tone}>
      {t(`invitation.standing.${standing}`, { date: until ? dateShort(until) : '' })}
    </StateMark>
  );
}

/** What the acts on a link are called: for somebody not invited yet, for a link that was made, for who can sign in, for a renewal that was made. */
const WORDS = { NONE: 'make', CAN_SIGN_IN: 'forgot', USED: 'forgot', RENEWING: 'forgotAgain' } as const;

/** Makes a link, a new one in place of the old, or takes it back; for who can sign in already, one that renews a forgotten password. */
function InvitationActs({ person }: { person: Person }) {
  const { t } = useTranslation('workspace');
  const { keepLinks } = usePreparing();
  const inviting = useSaving();
  const revoking = useSaving();
  const [gone, setGone] = useState(false);
  const standing = standingOf(person);
  const { id, name, email, canSignIn, invitation } = person;
  const words = WORDS[standing as keyof typeof WORDS] ?? 'renew';
  const make = async () => {
    const made = canSignIn
      ? (await inviting.send(MakePasswordLinkDocument, { personId: id }))?.makePasswordLink
      : (await inviting.send(InvitePersonDocument, { personId: id }))?.invitePerson;
    if (!made) return;
    const { path } = made;
    keepLinks(new Map([[id, path ? { name, email, link: new URL(path, location.origin).href } : null]]));
    // The first answer was lost on the way, and with it the only showing of the link.
    setGone(path === null || path === undefined);
  };
  const revoke = async () => {
    if (!invitation) return;
    if (!(await revoking.send(RevokeInvitationDocument, { invitationId: invitation.id }))) return;
    keepLinks(new Map([[id, null]]));
  };
  return (
    <>
      <Button
        size="small"
        variant="link"
        busy={inviting.busy}
        aria-label={t(`invitation.${words}For`, { name })}
        onClick={() => void make()}
      >
        {t(`invitation.${words}`)}
      </Button>
      {invitation?.good && (
        <Button
          size="small"
          variant="link"
          busy={revoking.busy}
          aria-label={t(canSignIn ? 'invitation.forgotRevokeFor' : 'invitation.revokeFor', { name })}
          onClick={() => void revoke()}
        >
          {t('invitation.revoke')}
        </Button>
      )}
      <NotSaved saving={inviting} lead={t('invitation.notMade')} />
      {gone && <Refusal lead={t('invitation.linkGone')} />}
      <NotSaved saving={revoking} lead={t('invitation.notRevoked')} />
    </>
  );
}

/** The link that was made a moment ago on this page, to be copied; nothing when there is none. */
export function InvitationLink({ person }: { person: Person }) {
  const { t } = useTranslation('workspace');
  const { links } = usePreparing();
  const made = unusedLinks(links, [person]).get(person.id);
  if (!made) return null;
  return (
    <div className={styles.link}>
      <Field
        label={t(person.canSignIn ? 'invitation.forgotLink' : 'invitation.link', { name: person.name })}
        hint={t('invitation.linkNote')}
        value={made.link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton className={styles.copy} text={made.link} />
    </div>
  );
}

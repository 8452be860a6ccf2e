import { hasAddress } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { Button, CopyButton, Refusal, TextArea } from '../ui/index.ts';
import styles from './Invitation.module.css';
import { linkedAmong, standingOf } from './invitationStanding.ts';
import { type Person, usePreparing } from './preparing.ts';
import section from './Section.module.css';
import { useInviteAll } from './useInviteAll.ts';

/** Props of {@link InviteAll}. */
export interface InviteAllProps {
  /** Who is to have a link. */
  people: readonly Person[];
  /** Whose links are listed; theirs, when left out. */
  listed?: readonly Person[];
}

/**
 * Makes a link for everyone of a list who has none that works, and lists what was made on this page, to be copied into a
 * sheet or a letter. A single one stands in its own row.
 */
export function InviteAll({ people, listed = people }: InviteAllProps) {
  const { t } = useTranslation('workspace');
  const { links } = usePreparing();
  const { progress, refused, invite, stop } = useInviteAll();
  const uninvited = people.filter(
    (person) => hasAddress(person) && ['none', 'expired'].includes(standingOf(person)),
  );
  const linked = linkedAmong(listed, links);
  if (uninvited.length === 0 && linked.length < 2 && !progress) return null;
  const lines = linked.map(({ id, name, email }) => [name, email, links.get(id)].join('\t')).join('\n');
  return (
    <div className={section.part}>
      {progress ? (
        <div className={section.tools}>
          <p className={section.figures}>{t('invitation.making', progress)}</p>
          <Button variant="quiet" onClick={stop}>
            {t('invitation.stop')}
          </Button>
        </div>
      ) : (
        uninvited.length > 0 && (
          <div>
            <Button onClick={() => void invite(uninvited.map(({ id }) => id))}>
              {t('invitation.makeAll', { count: uninvited.length })}
            </Button>
          </div>
        )
      )}
      {refused && <Refusal lead={t('invitation.notMade')}>{refused}</Refusal>}
      {linked.length > 1 && (
        <>
          <TextArea
            className={styles.all}
            label={t('invitation.allLinks')}
            hint={t('invitation.allNote')}
            voice="app"
            readOnly
            value={lines}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div>
            <CopyButton label={t('invitation.copyAll', { count: linked.length })} text={lines} />
          </div>
        </>
      )}
    </div>
  );
}

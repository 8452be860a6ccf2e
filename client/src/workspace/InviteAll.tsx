import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitePersonDocument } from '../generated/graphql.ts';
import { announce, Button, Refusal, TextArea } from '../ui/index.ts';
import { standingOf } from './invitationStanding.ts';
import { type Person, usePreparing } from './preparing.ts';
import styles from './Section.module.css';
import { useSaving } from './useSaving.ts';

/** Makes a link for everyone of a session who has none that works, and lists them to be copied and sent. */
export function InviteAll({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('workspace');
  const { again, links, keepLink } = usePreparing();
  const saving = useSaving();
  const [made, setMade] = useState<readonly string[]>([]);
  const uninvited = people.filter((person) => ['none', 'expired'].includes(standingOf(person)));
  const invite = async () => {
    for (const { id } of uninvited) {
      const sent = await saving.send(InvitePersonDocument, { personId: id });
      if (!sent) break;
      const { path } = sent.invitePerson;
      keepLink(id, path ? new URL(path, location.origin).href : null);
      setMade((known) => [...known, id]);
    }
    again();
    announce(t('invitation.allMade'), 'polite');
  };
  const lines = people
    .filter(({ id }) => made.includes(id) && links.has(id))
    .map(({ id, name, email }) => [name, email, links.get(id)].join('\t'));
  if (uninvited.length === 0 && lines.length === 0) return null;
  return (
    <div className={styles.part}>
      {uninvited.length > 0 && (
        <div>
          <Button busy={saving.busy} onClick={() => void invite()}>
            {t('invitation.makeAll', { count: uninvited.length })}
          </Button>
        </div>
      )}
      {saving.refused && <Refusal lead={t('invitation.notMade')}>{saving.refused}</Refusal>}
      {lines.length > 0 && (
        <TextArea
          label={t('invitation.allLinks')}
          hint={t('invitation.allNote')}
          voice="app"
          readOnly
          value={lines.join('\n')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

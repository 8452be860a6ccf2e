import { hasAddress, type InvitationStanding, Language } from '@risalah/shared';
import { useState } from 'react';
import { languages, useTranslation } from '#i18n';
import {
  InvitableDocument,
  PeopleDocument,
  PeopleStandingsDocument,
  SavePersonDocument,
} from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { StuckMails } from '../mail/StuckMails.tsx';
import { Field, Select } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { CheckField } from './CheckField.tsx';
import { findInvitable } from './findInvitable.ts';
import { InvitationCell, InvitationLink } from './Invitation.tsx';
import { InviteAll } from './InviteAll.tsx';
import { STANDINGS, unusedLinks } from './invitationStanding.ts';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type Person, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { SEARCHED_FROM, SoughtList } from './SoughtList.tsx';
import { useDraft } from './useDraft.ts';
import { usePaged } from './usePaged.ts';
import { useSaving } from './useSaving.ts';

/** Everyone who can sign in or is invited. */
export default function PeopleSection() {
  const { t } = useTranslation('workspace');
  const { links } = usePreparing();
  const [standing, setStanding] = useState<InvitationStanding | ''>('');
  const list = usePaged(
    PeopleDocument,
    standing === '' ? {} : { standing },
    ({ workspace }) => workspace.people,
  );
  const standings = useRead(PeopleStandingsDocument, {});
  const invitable = useRead(InvitableDocument, { where: { ...list.where, invitable: true }, first: 0 });
  const counts = () => {
    standings.again();
    invitable.again();
  };
  useWhenDelivered(counts);
  const again = () => {
    list.again();
    counts();
  };
  const counted = standings.data?.workspace.standings ?? [];
  const everyone = counted.reduce((sum, { count }) => sum + count, 0);
  const people = list.data?.workspace.people.people ?? [];
  const made = unusedLinks(links, people);
  return (
    <section aria-labelledby="people" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="people">{t('people')}</h2>
      </div>
      <StuckMails />
      <AddForm
        label={t('person.add')}
        name="person:new"
        form={(close, saved) => <PersonForm onClose={close} onSaved={saved} reload={again} />}
      />
      <InviteAll
        count={invitable.data?.workspace.people.count ?? 0}
        find={findInvitable(list.where)}
        made={made}
        onDone={again}
      />
      <SoughtList
        list={list}
        shown={people.length}
        beside={
          everyone > SEARCHED_FROM && (
            <Select
              label={t('person.invitation')}
              value={standing}
              options={[
                { value: '', label: t('invitation.any', { count: everyone }) },
                ...STANDINGS.map((value) => ({
                  value,
                  label: t(`invitation.counted.${value}`, {
                    count: counted.find((each) => each.standing === value)?.count ?? 0,
                  }),
                })),
              ]}
              onChange={setStanding}
            />
          )
        }
      >
        <PreparedTable
          label={t('people')}
          heads={[t('person.name'), t('person.email'), t('person.administrator'), t('person.invitation')]}
        >
          {people.map((person) => (
            <PreparedRow
              key={person.id}
              name={person.name}
              cells={[
                person.name,
                hasAddress(person) ? person.email : t('person.noAddress'),
                person.administrator ? t('yes') : null,
                <InvitationCell key="invitation" person={person} renews />,
              ]}
              below={made.size === 1 && <InvitationLink person={person} />}
              formName={`person:${person.id}`}
              form={(close) => <PersonForm person={person} onClose={close} onSaved={close} reload={again} />}
            />
          ))}
        </PreparedTable>
      </SoughtList>
    </section>
  );
}

interface PersonFormProps {
  person?: Person;
  onClose: () => void;
  onSaved: () => void;
  reload: () => void;
}

function PersonForm({ person, onClose, onSaved, reload }: PersonFormProps) {
  const { t } = useTranslation('workspace');
  const saving = useSaving(['name', 'email', 'administrator']);
  const { draft, put, revision } = useDraft(
    {
      name: person?.name ?? '',
      email: person && hasAddress(person) ? person.email : '',
      administrator: person?.administrator ?? false,
      language: person?.language ?? Language.ID,
    },
    person?.revision,
  );
  const save = async (over?: number) => {
    const known = person && { id: person.id, revision: over ?? revision };
    if (!(await saving.send(SavePersonDocument, { ...known, ...draft }))) return;
    onSaved();
  };
  const label = person ? t('editOf', { name: person.name }) : t('person.add');
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={reload}>
      <Field
        label={t('person.name')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <Field
        label={t('person.email')}
        type="email"
        autoCapitalize="none"
        spellCheck={false}
        value={draft.email}
        onChange={put('email')}
        error={saving.at('email')}
        required
      />
      <Select
        label={t('person.language')}
        value={draft.language}
        options={[
          { value: Language.ID, label: languages.id },
          { value: Language.EN, label: languages.en },
        ]}
        onChange={put('language')}
      />
      <CheckField
        label={t('person.administers')}
        checked={draft.administrator}
        onChange={put('administrator')}
        error={saving.at('administrator')}
      />
    </SaveForm>
  );
}

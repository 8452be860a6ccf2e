import { hasAddress, Language } from '@risalah/shared';
import { useState } from 'react';
import { languages, useTranslation } from '#i18n';
import { SavePersonDocument } from '../generated/graphql.ts';
import { Field, Select } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { CheckField } from './CheckField.tsx';
import { InvitationCell, InvitationLink } from './Invitation.tsx';
import { InviteAll } from './InviteAll.tsx';
import { linkedAmong, STANDINGS, type Standing, standingOf } from './invitationStanding.ts';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type Person, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { SEARCHED_FROM, SoughtList } from './SoughtList.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';
import { useSought } from './useSought.ts';

/** Everyone who can sign in or is invited. */
export default function PeopleSection() {
  const { t } = useTranslation('workspace');
  const { people, links } = usePreparing();
  const [standing, setStanding] = useState<Standing | ''>('');
  const standings = people.map(standingOf);
  const among = people.filter((_, index) => standing === '' || standings[index] === standing);
  const sought = useSought(among, ({ name, email }) => `${name} ${email}`);
  const linked = linkedAmong(people, links).length;
  return (
    <section aria-labelledby="people" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="people">{t('people')}</h2>
      </div>
      <AddForm
        label={t('person.add')}
        name="person:new"
        form={(close, saved) => <PersonForm onClose={close} onSaved={saved} />}
      />
      <InviteAll people={sought.matching} listed={people} />
      <SoughtList
        sought={sought}
        count={people.length}
        beside={
          people.length > SEARCHED_FROM && (
            <Select
              label={t('person.invitation')}
              value={standing}
              options={[
                { value: '', label: t('invitation.any', { count: people.length }) },
                ...STANDINGS.map((value) => ({
                  value,
                  label: t(`invitation.counted.${value}`, {
                    count: standings.filter((each) => each === value).length,
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
          {sought.shown.map((person) => (
            <PreparedRow
              key={person.id}
              name={person.name}
              cells={[
                person.name,
                hasAddress(person) ? person.email : t('person.noAddress'),
                person.administrator ? t('yes') : null,
                <InvitationCell key="invitation" person={person} renews />,
              ]}
              below={linked === 1 && <InvitationLink person={person} />}
              formName={`person:${person.id}`}
              form={(close) => <PersonForm person={person} onClose={close} onSaved={close} />}
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
}

function PersonForm({ person, onClose, onSaved }: PersonFormProps) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
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
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={again}>
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

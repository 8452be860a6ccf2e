import { PANEL_ROLES, Role } from '@risalah/shared';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '#i18n';
import { GrantSeatDocument } from '../generated/graphql.ts';
import { Field, Select } from '../ui/index.ts';
import { CheckField } from './CheckField.tsx';
import { ClashWarning } from './ClashWarning.tsx';
import type { PreparedSeat, PreparedSession } from './preparedSession.ts';
import { SaveForm } from './SaveForm.tsx';
import type { FindPeople } from './schedule/readPeople.ts';
import { Suggestions } from './schedule/Suggestions.tsx';
import { askedText, type ClashesAsked, useClashes } from './useClashes.ts';
import { useDraft } from './useDraft.ts';
import { useNamedPeople } from './useNamedPeople.ts';
import { useSaving } from './useSaving.ts';

const FIELDS = ['email', 'name', 'agencyId', 'office', 'title', 'nip', 'actingFor', 'deputy'];
const ROLES = Object.values(Role);

/** Whether a seat of that role is for an agency. */
const isForAgency = (role: Role): boolean => role === Role.AGENCY_HEAD || role === Role.AGENCY_STAFF;

/** Props of {@link SeatForm}. */
export interface SeatFormProps {
  session: PreparedSession;
  /** The seat to change; its person, role and agency stay. */
  seat?: PreparedSeat & { email: string };
  onClose: () => void;
  onSaved: () => void;
  reload: () => void;
}

/** Seats a person, known or new; says before whether they would sit on two panels at once. */
export function SeatForm({ session, seat, onClose, onSaved, reload }: SeatFormProps) {
  const { t } = useTranslation(['workspace', 'role']);
  const listId = useId();
  const saving = useSaving(FIELDS);
  const { draft, put } = useDraft({
    role:
      seat?.role ?? (session.seats.some(({ role }) => role === Role.CHAIR) ? Role.AGENCY_HEAD : Role.CHAIR),
    email: seat?.email ?? '',
    name: seat?.name ?? '',
    agencyId: seat?.agencyId ?? '',
    office: seat?.office ?? '',
    title: seat?.title ?? '',
    nip: seat?.nip ?? '',
    actingFor: seat?.actingFor ?? '',
    deputy: seat?.deputy ?? false,
  });
  // An address has no `;` in it, so the whole of what is typed names at most one person.
  const { people, find, settled: named } = useNamedPeople(seat ? [] : [draft.email]);
  const known = people.find(({ email }) => email === draft.email.trim().toLowerCase());
  const { agencies } = session.region;
  const forAgency = isForAgency(draft.role);
  const newToPanel = (by: FindPeople): ClashesAsked | null => {
    const { personIds } = by(draft.email);
    return !seat && personIds.length > 0 && PANEL_ROLES.includes(draft.role) ? { personIds } : null;
  };
  const { clashes, settled } = useClashes(session.id, newToPanel(find));
  const offered = useRef<string | null>(null);
  useEffect(() => {
    // Once for each person, so that it can be emptied again.
    if (!known || offered.current === known.id) return;
    offered.current = known.id;
    if (draft.name === '') put('name')(known.name);
  });
  const save = async () => {
    const asked = newToPanel(await named());
    if (!(await settled(asked && askedText(session.id, asked)))) return;
    const { agencyId, deputy, ...words } = draft;
    const granted = await saving.send(GrantSeatDocument, {
      ...words,
      sessionId: session.id,
      agencyId: forAgency ? agencyId || null : null,
      deputy: draft.role === Role.EVALUATOR && deputy,
    });
    if (!granted) return;
    onSaved();
  };
  const label = seat ? t('seat.edit', { name: seat.name }) : t('seat.add');
  const text = (key: 'name' | 'office' | 'title' | 'nip' | 'actingFor') => ({
    label: t(`seat.${key}`),
    value: draft[key],
    onChange: put(key),
    error: saving.at(key),
  });
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={reload}>
      <Select
        label={t('seat.role')}
        value={draft.role}
        options={ROLES.map((value) => ({ value, label: t(`role:name.${value}`) }))}
        onChange={put('role')}
        disabled={seat !== undefined}
      />
      {forAgency && (
        <Select
          label={t('seat.agency')}
          value={draft.agencyId}
          options={[
            { value: '', label: t('seat.chooseAgency') },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={put('agencyId')}
          error={saving.at('agencyId') && t('seat.chooseAgency')}
          disabled={seat !== undefined}
        />
      )}
      <Field
        label={t('seat.email')}
        hint={seat ? undefined : t('seat.emailHint')}
        type="email"
        list={listId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={draft.email}
        onChange={put('email')}
        error={saving.at('email')}
        disabled={seat !== undefined}
        required
      />
      <Suggestions id={listId} typed={draft.email} />
      <Field {...text('name')} required />
      <Field {...text('office')} required />
      <Field {...text('title')} hint={t('optional')} />
      <Field {...text('nip')} hint={t('optional')} inputMode="numeric" />
      <Field {...text('actingFor')} hint={t('optional')} />
      {draft.role === Role.EVALUATOR && (
        <CheckField
          label={t('seat.deputy')}
          checked={draft.deputy}
          onChange={put('deputy')}
          error={saving.at('deputy')}
        />
      )}
      <ClashWarning clashes={clashes} />
    </SaveForm>
  );
}

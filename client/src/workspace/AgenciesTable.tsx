import { useTranslation } from '#i18n';
import { SaveAgencyDocument } from '../generated/graphql.ts';
import { EmptyState, Field } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import type { Agency, Region } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

/** Under which name what is typed in the form of an agency is kept; its id is `new` for one that is added. */
export const agencyForm = (region: Region, id: string): string => `agency:${region.id}:${id}`;

/** The agencies of a region, under its row. */
export function AgenciesTable({ region, reload }: { region: Region; reload: () => void }) {
  const { t } = useTranslation('workspace');
  return (
    <div className={styles.within}>
      {region.agencies.length === 0 ? (
        <EmptyState>{t('agency.empty')}</EmptyState>
      ) : (
        <PreparedTable
          label={t('agency.of', { region: region.name })}
          heads={[t('agency.name'), t('agency.shortName')]}
        >
          {region.agencies.map((agency) => (
            <PreparedRow
              key={agency.id}
              name={agency.name}
              cells={[agency.name, agency.shortName]}
              formName={agencyForm(region, agency.id)}
              form={(close) => <AgencyForm {...{ region, agency, reload }} onClose={close} onSaved={close} />}
            />
          ))}
        </PreparedTable>
      )}
      <AddForm
        label={t('agency.add')}
        name={agencyForm(region, 'new')}
        form={(close, saved) => <AgencyForm {...{ region, reload }} onClose={close} onSaved={saved} />}
      />
    </div>
  );
}

interface AgencyFormProps {
  region: Region;
  agency?: Agency;
  onClose: () => void;
  onSaved: () => void;
  reload: () => void;
}

function AgencyForm({ region, agency, onClose, onSaved, reload }: AgencyFormProps) {
  const { t } = useTranslation('workspace');
  const saving = useSaving(['name', 'shortName']);
  const stored = { name: agency?.name ?? '', shortName: agency?.shortName ?? '' };
  const { draft, put, revision } = useDraft(stored, agency?.revision);
  const save = async (over?: number) => {
    const known = agency && { id: agency.id, revision: over ?? revision };
    if (!(await saving.send(SaveAgencyDocument, { ...known, ...draft, regionId: region.id }))) return;
    onSaved();
  };
  const label = agency ? t('editOf', { name: agency.name }) : t('agency.add');
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={reload}>
      <Field
        label={t('agency.name')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <Field
        label={t('agency.shortName')}
        value={draft.shortName}
        onChange={put('shortName')}
        error={saving.at('shortName')}
        required
      />
    </SaveForm>
  );
}

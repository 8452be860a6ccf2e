import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { RegionsDocument, SaveRegionDocument } from '../generated/graphql.ts';
import { Button, EmptyState, Field } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { AgenciesTable, agencyForm } from './AgenciesTable.tsx';
import { useIsKept } from './keptForm.ts';
import { OfficialRegionField } from './OfficialRegionField.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import type { Region } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { SoughtList } from './SoughtList.tsx';
import { useDraft } from './useDraft.ts';
import { usePaged } from './usePaged.ts';
import { useSaving } from './useSaving.ts';

/** Regions, each with its agencies. */
export default function RegionsSection() {
  const { t } = useTranslation('workspace');
  const list = usePaged(RegionsDocument, {}, ({ workspace }) => workspace.regions);
  const regions = list.data?.workspace.regions.regions ?? [];
  return (
    <section aria-labelledby="regions" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="regions">{t('regions')}</h2>
      </div>
      <AddForm
        label={t('region.add')}
        name="region:new"
        form={(close, saved) => <RegionForm onClose={close} onSaved={saved} reload={list.again} />}
      />
      <SoughtList list={list} shown={regions.length} empty={<EmptyState>{t('region.empty')}</EmptyState>}>
        <PreparedTable label={t('regions')} heads={[t('region.name'), t('region.code')]}>
          {regions.map((region) => (
            <RegionRow key={region.id} region={region} reload={list.again} />
          ))}
        </PreparedTable>
      </SoughtList>
    </section>
  );
}

function RegionRow({ region, reload }: { region: Region; reload: () => void }) {
  const { t } = useTranslation('workspace');
  const isKept = useIsKept();
  // What was typed about its agencies before the page was loaded afresh would be hidden in it.
  const [open, setOpen] = useState(() =>
    ['new', ...region.agencies.map(({ id }) => id)].some((id) => isKept(agencyForm(region, id))),
  );
  return (
    <PreparedRow
      name={region.name}
      cells={[
        <Link key="name" to={`/regions/${region.id}`}>
          {region.name}
        </Link>,
        region.code ?? null,
      ]}
      acts={
        <Button
          size="small"
          iconAfter={open ? 'chevronUp' : 'chevronDown'}
          aria-expanded={open}
          aria-label={`${t('agency.count', { count: region.agencies.length })}, ${region.name}`}
          onClick={() => setOpen(!open)}
        >
          {t('agency.count', { count: region.agencies.length })}
        </Button>
      }
      below={open && <AgenciesTable region={region} reload={reload} />}
      formName={`region:${region.id}`}
      form={(close) => <RegionForm region={region} onClose={close} onSaved={close} reload={reload} />}
    />
  );
}

interface RegionFormProps {
  region?: Region;
  onClose: () => void;
  onSaved: () => void;
  reload: () => void;
}

function RegionForm({ region, onClose, onSaved, reload }: RegionFormProps) {
  const { t } = useTranslation('workspace');
  const saving = useSaving(['name', 'code']);
  const stored = { name: region?.name ?? '', code: region?.code ?? '' };
  const { draft, put, revision } = useDraft(stored, region?.revision);
  const save = async (over?: number) => {
    const known = region && { id: region.id, revision: over ?? revision };
    if (!(await saving.send(SaveRegionDocument, { ...known, ...draft }))) return;
    onSaved();
  };
  const label = region ? t('editOf', { name: region.name }) : t('region.add');
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={reload}>
      {!region && (
        <OfficialRegionField
          onChoose={({ name, code }) => {
            put('name')(name);
            put('code')(code);
          }}
        />
      )}
      <Field
        label={t('region.name')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <Field
        label={t('region.code')}
        hint={t('region.codeHint')}
        value={draft.code}
        onChange={put('code')}
        error={saving.at('code')}
      />
    </SaveForm>
  );
}

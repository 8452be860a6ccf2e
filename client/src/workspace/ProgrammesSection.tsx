import { useTranslation } from '#i18n';
import { SaveProgrammeDocument } from '../generated/graphql.ts';
import { EmptyState, Field } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { CyclesTable } from './CyclesTable.tsx';
import { DimensionsTable } from './DimensionsTable.tsx';
import { DocumentSettings } from './DocumentSettings.tsx';
import { EditHeading } from './EditHeading.tsx';
import { type Programme, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { TemplateField } from './TemplateField.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

/** Programmes, each with its dimensions and cycles. */
export default function ProgrammesSection() {
  const { t } = useTranslation('workspace');
  const { programmes } = usePreparing();
  return (
    <>
      {programmes.length === 0 && <EmptyState>{t('programme.empty')}</EmptyState>}
      {programmes.map((programme) => (
        <section key={programme.id} aria-label={programme.name} className={styles.section}>
          <EditHeading
            name={programme.name}
            formName={`programme:${programme.id}`}
            form={(close) => <ProgrammeForm programme={programme} onClose={close} onSaved={close} />}
          />
          <DocumentSettings programme={programme} />
          <DimensionsTable programme={programme} />
          <CyclesTable programme={programme} />
        </section>
      ))}
      <AddForm
        label={t('programme.add')}
        name="programme:new"
        form={(close) => <ProgrammeForm onClose={close} onSaved={close} />}
      />
    </>
  );
}

interface ProgrammeFormProps {
  programme?: Programme;
  onClose: () => void;
  onSaved: () => void;
}

function ProgrammeForm({ programme, onClose, onSaved }: ProgrammeFormProps) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
  const saving = useSaving(['name', 'minutesTemplate']);
  const { draft, put, revision } = useDraft(
    {
      name: programme?.name ?? '',
      minutesTemplate: programme?.minutesTemplate ?? '',
    },
    programme?.revision,
  );
  const save = async (over?: number) => {
    const known = programme && { id: programme.id, revision: over ?? revision };
    if (!(await saving.send(SaveProgrammeDocument, { ...known, ...draft }))) return;
    onSaved();
  };
  const label = programme ? t('editOf', { name: programme.name }) : t('programme.add');
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={again}>
      <Field
        label={t('programme.name')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <TemplateField
        label={t('template.programme')}
        hint={t('template.hint')}
        value={draft.minutesTemplate}
        onChange={put('minutesTemplate')}
        error={saving.at('minutesTemplate')}
      />
    </SaveForm>
  );
}

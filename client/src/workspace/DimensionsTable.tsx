import { useTranslation } from '#i18n';
import { SaveDimensionDocument } from '../generated/graphql.ts';
import { DimensionMark, EmptyState, Field, IconButton, TextArea } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { NotSaved } from './NotSaved.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type Dimension, type Programme, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import styles from './Section.module.css';
import { TemplateField } from './TemplateField.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

/** The dimensions of a programme, in their order. */
export function DimensionsTable({ programme }: { programme: Programme }) {
  const { t } = useTranslation('workspace');
  const { dimensions } = programme;
  const heads = [t('dimension.name'), t('dimension.subdimensions'), t('dimension.order')];
  return (
    <div className={styles.part}>
      <div className={styles.heading}>
        <h3>{t('dimension.heading')}</h3>
        <p className={styles.note}>{t('dimension.agendaKept')}</p>
      </div>
      {dimensions.length === 0 ? (
        <EmptyState>{t('dimension.empty')}</EmptyState>
      ) : (
        <PreparedTable label={t('dimension.heading')} heads={heads}>
          {dimensions.map((dimension) => (
            <PreparedRow
              key={dimension.id}
              name={dimension.name}
              cells={[
                <span key="name" className={styles.marked}>
                  <DimensionMark mark={dimension.mark} position={dimension.position} size={14} />
                  {dimension.name}
                </span>,
                dimension.subdimensions.length > 0 ? dimension.subdimensions.join(', ') : null,
                <MoveDimension key="order" programme={programme} dimension={dimension} />,
              ]}
              formName={`dimension:${dimension.id}`}
              form={(close) => (
                <DimensionForm programme={programme} dimension={dimension} onClose={close} onSaved={close} />
              )}
            />
          ))}
        </PreparedTable>
      )}
      <AddForm
        label={t('dimension.add')}
        name={`dimension:new:${programme.id}`}
        form={(close, saved) => <DimensionForm programme={programme} onClose={close} onSaved={saved} />}
      />
    </div>
  );
}

/** Moves a dimension by one place. */
function MoveDimension({ programme, dimension }: { programme: Programme; dimension: Dimension }) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
  const saving = useSaving();
  const { id, revision, name, subdimensions, position } = dimension;
  const move = async (to: number) => {
    const stored = { id, revision, name, subdimensions, programmeId: programme.id };
    // Somebody else may have moved it.
    if (!(await saving.send(SaveDimensionDocument, { ...stored, position: to }))) again();
  };
  const first = position <= 1;
  const last = position >= programme.dimensions.length;
  return (
    <>
      <span className={styles.move}>
        <IconButton
          icon="arrowUp"
          size="small"
          label={t('dimension.up', { name })}
          aria-disabled={first || saving.busy}
          className={first ? styles.still : undefined}
          onClick={() => !first && !saving.busy && void move(position - 1)}
        />
        <IconButton
          icon="arrowDown"
          size="small"
          label={t('dimension.down', { name })}
          aria-disabled={last || saving.busy}
          className={last ? styles.still : undefined}
          onClick={() => !last && !saving.busy && void move(position + 1)}
        />
      </span>
      <NotSaved saving={saving} lead={t('notSaved')} />
    </>
  );
}

interface DimensionFormProps {
  programme: Programme;
  dimension?: Dimension;
  onClose: () => void;
  onSaved: () => void;
}

function DimensionForm({ programme, dimension, onClose, onSaved }: DimensionFormProps) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
  const saving = useSaving(['name', 'subdimensions', 'minutesTemplate']);
  const { draft, put, revision } = useDraft(
    {
      name: dimension?.name ?? '',
      lines: dimension?.subdimensions.join('\n') ?? '',
      minutesTemplate: dimension?.minutesTemplate ?? '',
    },
    dimension?.revision,
  );
  const save = async (over?: number) => {
    const known = dimension && { id: dimension.id, revision: over ?? revision };
    const subdimensions = draft.lines.split('\n').filter((line) => line.trim() !== '');
    const { name, minutesTemplate } = draft;
    const input = { ...known, programmeId: programme.id, name, subdimensions, minutesTemplate };
    if (!(await saving.send(SaveDimensionDocument, input))) return;
    onSaved();
  };
  const label = dimension ? t('editOf', { name: dimension.name }) : t('dimension.add');
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={again}>
      <Field
        label={t('dimension.name')}
        value={draft.name}
        onChange={put('name')}
        error={saving.at('name')}
        required
      />
      <TextArea
        label={t('dimension.subdimensions')}
        hint={t('dimension.subdimensionsHint')}
        voice="app"
        value={draft.lines}
        onChange={put('lines')}
        error={saving.at('subdimensions')}
      />
      <TemplateField
        label={t('template.dimension')}
        hint={t('template.dimensionHint')}
        value={draft.minutesTemplate}
        onChange={put('minutesTemplate')}
        error={saving.at('minutesTemplate')}
      />
    </SaveForm>
  );
}

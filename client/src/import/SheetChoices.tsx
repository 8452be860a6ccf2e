import { IMPORT_FIELDS, type ImportField, ImportKind } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { Disclosure, Refusal, Select } from '../ui/index.ts';
import section from '../workspace/Section.module.css';
import { choicesOf, type SeenSheet, type SheetChoice } from './planView.ts';
import styles from './SheetChoices.module.css';

/** Props of {@link SheetChoices}. */
export interface SheetChoicesProps {
  sheets: readonly SeenSheet[];
  onChoose: (sheets: SheetChoice[]) => void;
}

/** What the rows of each sheet are, and what each of its columns holds. */
export function SheetChoices({ sheets, onChoose }: SheetChoicesProps) {
  const { t } = useTranslation('importing');
  const choose = (index: number, choice: SheetChoice) =>
    onChoose(choicesOf(sheets).map((each, at) => (at === index ? choice : each)));
  return (
    <section aria-labelledby="import-sheets" className={section.part}>
      <div className={section.heading}>
        <h3 id="import-sheets">{t('sheets')}</h3>
      </div>
      <ul className={styles.sheets}>
        {sheets.map((sheet, index) => (
          // A workbook may hold two sheets of one name in two cases, never in one place.
          <li key={`${index} ${sheet.name}`} className={styles.sheet}>
            <SheetLine sheet={sheet} onChoose={(choice) => choose(index, choice)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SheetLineProps {
  sheet: SeenSheet;
  onChoose: (choice: SheetChoice) => void;
}

const LEFT_OUT = '';

function SheetLine({ sheet, onChoose }: SheetLineProps) {
  const { t } = useTranslation('importing');
  const { name, kind, rowCount, faults } = sheet;
  return (
    <>
      <div className={styles.kind}>
        <Select
          label={t('sheet', { name, count: rowCount })}
          value={kind ?? LEFT_OUT}
          options={[
            { value: LEFT_OUT, label: t('leftOut') },
            ...Object.values(ImportKind).map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          onChange={(value) =>
            onChoose({
              kind: value === LEFT_OUT ? null : (value as ImportKind),
              headLine: null,
              columns: null,
            })
          }
        />
      </div>
      {kind && (
        <div className={styles.read}>
          {faults.map(({ field, fault }) => (
            <Refusal key={`${fault} ${field}`} lead={t('columnsWrong')}>
              {t(fault === 'MISSING_COLUMN' ? 'columnMissing' : 'columnTwice', {
                field: field ? t(`field.${field}`) : '',
              })}
            </Refusal>
          ))}
          <Disclosure
            key={faults.length > 0 ? 'wrong' : 'right'}
            startsOpen={faults.length > 0}
            summary={t('columns', { count: sheet.columns.length })}
          >
            <Columns sheet={sheet} kind={kind} onChoose={onChoose} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Columns({ sheet, kind, onChoose }: SheetLineProps & { kind: ImportKind }) {
  const { t } = useTranslation('importing');
  const { needed, possible } = IMPORT_FIELDS[kind];
  const at = (field: ImportField) => sheet.columns.find((each) => each.field === field)?.column;
  const choose = (field: ImportField, column: number | null) =>
    onChoose({
      kind,
      headLine: sheet.headLine,
      columns: [
        // A column holds one thing.
        ...sheet.columns.filter((each) => each.field !== field && each.column !== column),
        ...(column === null ? [] : [{ field, column }]),
      ].map((each) => ({ field: each.field, column: each.column })),
    });
  const options = [
    { value: '', label: t('noColumn') },
    ...sheet.heads.map(({ column, text, sample }) => ({
      value: String(column),
      label: [text || t('columnNumber', { number: column + 1 }), sample && t('sample', { sample })]
        .filter(Boolean)
        .join(' '),
    })),
  ];
  return (
    <div className={styles.columns}>
      {[...needed, ...possible].map((field) => (
        <Select
          key={field}
          label={
            (needed as readonly string[]).includes(field)
              ? t('neededField', { field: t(`field.${field}`) })
              : t(`field.${field}`)
          }
          value={String(at(field) ?? '')}
          options={options}
          onChange={(value) => choose(field, value === '' ? null : Number(value))}
        />
      ))}
    </div>
  );
}

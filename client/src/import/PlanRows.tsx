import { ImportRowState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Button, EmptyState, type IconName, SegmentedControl, StateMark, type Tone } from '../ui/index.ts';
import section from '../workspace/Section.module.css';
import styles from './PlanRows.module.css';
import { countOf, type SeenPlan, type SeenRow, type Shown } from './planView.ts';
import { useRowWords } from './useRowWords.ts';

/** Rows that are shown at once. */
const AT_ONCE = 100;

/** Props of {@link PlanRows}. */
export interface PlanRowsProps {
  plan: SeenPlan;
  shown: Shown;
  /** How many rows stand before those that are shown. */
  offset: number;
  onShow: (shown: Shown) => void;
  onPage: (offset: number) => void;
}

/** What will happen with each row, before anything does. */
export function PlanRows({ plan, shown, offset, onShow, onPage }: PlanRowsProps) {
  const { t } = useTranslation('importing');
  const { number } = useFormat();
  const states = Object.values(ImportRowState);
  const counted: Record<Shown, number> = {
    ALL: plan.counts.reduce((sum, { count }) => sum + count, 0),
    CLASHING: plan.clashCount,
    ...(Object.fromEntries(states.map((state) => [state, countOf(plan, state)])) as Record<
      ImportRowState,
      number
    >),
  };
  const choices: Shown[] = ['ALL', ...states, ...(plan.clashCount > 0 ? (['CLASHING'] as const) : [])];
  return (
    <section aria-labelledby="import-rows" className={section.part}>
      <div className={section.heading}>
        <h3 id="import-rows">{t('whatHappens')}</h3>
      </div>
      {counted.ALL === 0 ? (
        <EmptyState>{t('noRows')}</EmptyState>
      ) : (
        <>
          <div className={styles.filter}>
            <SegmentedControl
              label={t('show')}
              labelHidden
              value={shown}
              options={choices.map((value) => ({
                value,
                label: `${t(`state.${value}`)} ${number(counted[value])}`,
              }))}
              onChange={onShow}
            />
          </div>
          <RowTable rows={plan.rows} sheets={plan.sheets.map(({ name }) => name)} />
          {plan.rows.length === 0 && <EmptyState>{t('noneOfThese')}</EmptyState>}
          {counted[shown] > AT_ONCE && (
            <div className={styles.pages}>
              <p>
                {t('range', {
                  from: number(offset + 1),
                  to: number(Math.min(offset + AT_ONCE, counted[shown])),
                  of: number(counted[shown]),
                })}
              </p>
              {offset > 0 && (
                <Button size="small" onClick={() => onPage(Math.max(0, offset - AT_ONCE))}>
                  {t('before')}
                </Button>
              )}
              {offset + AT_ONCE < counted[shown] && (
                <Button size="small" onClick={() => onPage(offset + AT_ONCE)}>
                  {t('after')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

function RowTable({ rows, sheets }: { rows: readonly SeenRow[]; sheets: readonly string[] }) {
  const { t } = useTranslation('importing');
  if (rows.length === 0) return null;
  return (
    <table className={styles.table} aria-label={t('whatHappens')}>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('about')}</th>
          <th scope="col">{t('willBe')}</th>
          <th scope="col">{t('details')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowLine
            key={`${row.sheet} ${row.line}`}
            row={row}
            sheet={sheets.length > 1 ? sheets[row.sheet] : undefined}
          />
        ))}
      </tbody>
    </table>
  );
}

const MARKS: Record<ImportRowState, [IconName, Tone]> = {
  NEW: ['plus', 'brand'],
  CHANGED: ['pencil', 'neutral'],
  SAME: ['check', 'quiet'],
  WRONG: ['cross', 'bad'],
};

function RowLine({ row, sheet }: { row: SeenRow; sheet?: string }) {
  const { t } = useTranslation('importing');
  const words = useRowWords();
  const [icon, tone] = MARKS[row.state];
  return (
    <tr>
      <td className={styles.line}>
        {sheet ? t('lineOf', { line: row.line, sheet }) : t('lineNumber', { line: row.line })}
      </td>
      <td className={styles.about}>{row.name || t(`kind.${row.kind}`)}</td>
      <td>
        <StateMark icon={icon} tone={tone}>
          {t(`state.${row.state}`)}
        </StateMark>
      </td>
      <td>
        <ul className={styles.details}>
          {row.faults.map((fault) => (
            <li key={`${fault.field} ${fault.fault}`}>{words.fault(fault)}</li>
          ))}
          {row.changes.length > 0 && (
            <li>{row.changes.map((change) => words.change(change, row)).join('; ')}</li>
          )}
          {row.clashes.map((clash) => (
            <li key={`${clash.name} ${clash.region} ${clash.at}`} className={styles.clash}>
              {words.clash(clash)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

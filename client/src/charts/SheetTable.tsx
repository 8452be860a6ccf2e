import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Button } from '../ui/index.ts';
import { downloadSheet } from './downloadSheet.ts';
import styles from './SheetTable.module.css';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** Props of {@link SheetTable}. */
export interface SheetTableProps {
  sheet: Sheet;
  /** Fetches what is downloaded, where that is more than is shown; rejects when that failed. */
  whole?: () => Promise<Sheet>;
}

/** A table of figures with its download. */
export function SheetTable({ sheet, whole }: SheetTableProps) {
  return (
    <div className={styles.part}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard, with no link in it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of fields */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={sheet.title}>
        <table className={styles.table} aria-label={sheet.title}>
          <thead>
            <tr>
              {sheet.columns.map((column) => (
                <th
                  key={column.head}
                  scope="col"
                  className={column.kind === 'text' ? undefined : styles.figure}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => (
              <SheetRow key={row.map(({ value }) => value).join('|')} row={row} columns={sheet.columns} />
            ))}
          </tbody>
        </table>
      </div>
      <DownloadButton sheet={sheet} whole={whole} />
    </div>
  );
}

function SheetRow({ row, columns }: { row: readonly SheetCell[]; columns: readonly SheetColumn[] }) {
  const [name, ...cells] = row;
  return (
    <tr>
      {name && (
        <th scope="row">
          <Value cell={name} column={columns[0]} />
        </th>
      )}
      {cells.map((cell, index) => (
        <td
          key={columns[index + 1]?.head}
          className={columns[index + 1]?.kind === 'text' ? undefined : styles.figure}
        >
          <Value cell={cell} column={columns[index + 1]} />
        </td>
      ))}
    </tr>
  );
}

/** What a cell says, leading to what it counts. */
function Value({ cell, column }: { cell: SheetCell; column: SheetColumn | undefined }) {
  const words = useCellWords()(cell, column);
  return cell.to && words ? <Link to={cell.to}>{words}</Link> : words;
}

function useCellWords(): (cell: SheetCell, column: SheetColumn | undefined) => string {
  const { score, number, dateShort } = useFormat();
  return ({ value }, column) => {
    if (value === null) return '';
    if (column?.kind === 'score') return score(Number(value));
    if (column?.kind === 'moment') return dateShort(String(value));
    return column?.kind === 'count' ? number(Number(value)) : String(value);
  };
}

/** Props of {@link DownloadButton}. */
export interface DownloadButtonProps {
  /** The table; its title alone is told beforehand where it is fetched. */
  sheet: Sheet;
  /** Fetches the table when more belongs to it than is shown; rejects when that failed. */
  whole?: () => Promise<Sheet>;
}

/** Hands a table over as an XLSX file; says so where it stands when that failed. */
export function DownloadButton({ sheet, whole }: DownloadButtonProps) {
  const { t } = useTranslation('overview');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const download = () => {
    setState('busy');
    const handOver = async () => downloadSheet(whole ? await whole() : sheet);
    handOver().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <p className={styles.download}>
      <Button
        size="small"
        icon="download"
        busy={state === 'busy'}
        busyLabel={t('downloading')}
        aria-label={t('downloadOf', { title: sheet.title })}
        onClick={download}
      >
        {t('download')}
      </Button>
      <span role="status">{state === 'failed' && t('notDownloaded')}</span>
    </p>
  );
}

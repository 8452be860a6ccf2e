import { ZONES } from '@risalah/shared';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '#i18n';
import { zoneLabel } from '../../app/zoneLabel.ts';
import { joinClasses } from '../../ui/index.ts';
import styles from './ScheduleTable.module.css';
import { type Column, NAMING } from './scheduleRow.ts';

/** What a cell can ask of its table. */
export interface CellActs {
  type: (regionId: string, column: Column, text: string) => void;
  paste: (regionId: string, column: Column, event: ClipboardEvent) => void;
  key: (regionId: string, column: Column, event: KeyboardEvent) => void;
  enter: (regionId: string, column: Column, text: string) => void;
}

/** The id of a cell's field, by which the focus finds it. */
export const cellId = (regionId: string, column: Column): string => `cell-${regionId}-${column}`;

/** Props of {@link ScheduleCell}. */
export interface ScheduleCellProps {
  regionId: string;
  regionName: string;
  column: Column;
  text: string;
  /** The time zone that holds where none is typed. */
  usualZone: string;
  invalid: boolean;
  /** Where what is wrong with the row is said. */
  notesId: string | undefined;
  acts: CellActs;
}

/** The list of suggestions that all cells naming people share. */
export const SUGGESTIONS = 'schedule-people';

/** One cell to type in. */
export function ScheduleCell(props: ScheduleCellProps) {
  const { regionId, regionName, column, text, usualZone, invalid, notesId, acts } = props;
  const { t } = useTranslation('workspace');
  const wiring = {
    id: cellId(regionId, column),
    'aria-label': `${t(`table.${column}`)}, ${regionName}`,
    'aria-invalid': invalid || undefined,
    'aria-describedby': notesId,
    onKeyDown: (event: KeyboardEvent) => acts.key(regionId, column, event),
    onPaste: (event: ClipboardEvent) => acts.paste(regionId, column, event),
    onFocus: () => acts.enter(regionId, column, text),
  };
  if (column === 'zone') {
    const zones = ZONES.map((zone) => zoneLabel(zone));
    // What was pasted and is no zone stays to be seen.
    const strange = text !== '' && !zones.includes(text.toUpperCase());
    return (
      <select
        {...wiring}
        className={joinClasses(styles.field, text === '' && styles.derived)}
        value={strange ? text : text.toUpperCase() || zoneLabel(usualZone)}
        onChange={(event) => acts.type(regionId, column, event.target.value)}
      >
        {strange && <option value={text}>{text}</option>}
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...wiring}
      className={styles.field}
      value={text}
      list={NAMING.includes(column) ? SUGGESTIONS : undefined}
      inputMode={column === 'link' ? 'url' : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => acts.type(regionId, column, event.target.value)}
    />
  );
}

import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { spreadPaste } from './pasteTable.ts';
import type { CellActs } from './ScheduleCell.tsx';
import { type Column, cellText, type TableRegion, type TypedTable } from './scheduleRow.ts';
import type { Cell } from './useTypedTable.ts';

/** What the cells of a table work on. */
export interface CellWork {
  /** The rows, in their order. */
  regions: readonly TableRegion[];
  table: TypedTable;
  fill: (cells: readonly Cell[]) => void;
  /** Brings the caret to a cell. */
  bring: (regionId: string, column: Column) => void;
  /** Told where the focus is. */
  onEnter: (cell: Cell) => void;
  /** Told of what a paste could not place. */
  onPasted: (unknown: readonly string[], beyond: number) => void;
}

/** What the keys and the clipboard do in the cells. The same acts all the time, so that no row is drawn for their sake. */
export function useCellActs(work: CellWork): CellActs {
  const latest = useRef(work);
  latest.current = work;
  return useMemo<CellActs>(() => {
    const go = (regionId: string, column: Column, by: number) => {
      const { regions } = latest.current;
      const to = regions[regions.findIndex(({ id }) => id === regionId) + by];
      if (!to) return false;
      latest.current.bring(to.id, column);
      return true;
    };
    const takeFromAbove = (regionId: string, column: Column) => {
      const { regions, table, fill } = latest.current;
      const above = regions[regions.findIndex(({ id }) => id === regionId) - 1];
      if (above) fill([{ regionId, column, text: cellText(table[above.id], column) }]);
    };
    return {
      type: (regionId, column, text) => latest.current.fill([{ regionId, column, text }]),
      enter: (regionId, column, text) => latest.current.onEnter({ regionId, column, text }),
      paste: (regionId, column, event: ClipboardEvent) => {
        const { regions, fill, onPasted } = latest.current;
        const pasted = spreadPaste(event.clipboardData.getData('text/plain'), regions, { regionId, column });
        if (!pasted) return;
        event.preventDefault();
        fill(pasted.cells);
        onPasted(pasted.unknown, pasted.beyond);
      },
      key: (regionId, column, event: KeyboardEvent) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
        if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') {
          event.preventDefault();
          takeFromAbove(regionId, column);
          return;
        }
        if (ctrlKey || metaKey || altKey) return;
        if (key === 'Enter' && go(regionId, column, shiftKey ? -1 : 1)) event.preventDefault();
        // In the other cells the arrows choose among suggestions.
        const free = event.target instanceof HTMLInputElement && !event.target.list;
        if (!free || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
        if (go(regionId, column, key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      },
    };
  }, []);
}

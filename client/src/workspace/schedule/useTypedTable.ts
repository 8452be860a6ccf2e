import { useCallback, useSyncExternalStore } from 'react';
import { useMe } from '../../app/GraphqlProvider.tsx';
import { keepDraft, listenToDrafts, readDraft } from '../../live/drafts.ts';
import { type Column, type TypedTable, withCells } from './scheduleRow.ts';

const EMPTY: TypedTable = {};

/** A text of one cell. */
export interface Cell {
  regionId: string;
  column: Column;
  text: string;
}

// What was read last, since a store has to hand out the same table while nothing changes.
let held = { text: '', table: EMPTY };

function tableOf(text: string): TypedTable {
  if (held.text !== text) held = { text, table: text === '' ? EMPTY : (JSON.parse(text) as TypedTable) };
  return held.table;
}

/** What is typed in the table of a cycle. It is kept on this device until its sessions are scheduled. */
export function useTypedTable(cycleId: string) {
  const personId = useMe()?.id ?? '';
  const key = `schedule.${cycleId}`;
  const text = useSyncExternalStore(listenToDrafts, () => readDraft(personId, key)?.text ?? '');
  const fill = useCallback(
    (cells: readonly Cell[]) => {
      const next = withCells(tableOf(readDraft(personId, key)?.text ?? ''), cells);
      const isEmpty = Object.keys(next).length === 0;
      keepDraft(personId, key, isEmpty ? null : { text: JSON.stringify(next), base: 0, at: Date.now() });
    },
    [personId, key],
  );
  const forget = useCallback(
    (regionIds: readonly string[]) => {
      const rest = { ...tableOf(readDraft(personId, key)?.text ?? '') };
      for (const id of regionIds) delete rest[id];
      const isEmpty = Object.keys(rest).length === 0;
      keepDraft(personId, key, isEmpty ? null : { text: JSON.stringify(rest), base: 0, at: Date.now() });
    },
    [personId, key],
  );
  return { table: tableOf(text), fill, forget };
}

import { createContext, use, useCallback, useSyncExternalStore } from 'react';

/** What lies open on the chair's desk of answers. */
export interface DeskState {
  /** The row whose acts are shown and that the keys act on. */
  selectedId: string | null;
  /** Rows opened to read in whole. */
  openIds: ReadonlySet<string>;
  /** The form that is open under a row. */
  form: { answerId: string; kind: 'followUp' | 'evidence' } | null;
  /** Answers that came while the chair was here and were not looked at yet. */
  unseenIds: ReadonlySet<string>;
  /** Those of them that stand below the fold. */
  belowIds: ReadonlySet<string>;
}

/** The chair's selection among answers, outside of React so that a row is drawn again only for its own sake. */
export interface AnswerDesk {
  read: () => DeskState;
  listen: (listener: () => void) => () => void;
  select: (answerId: string | null) => void;
  toggle: (answerId: string) => void;
  openForm: (form: DeskState['form']) => void;
  arrived: (answerId: string) => void;
  seen: (answerId: string) => void;
  setBelow: (answerId: string, below: boolean) => void;
}

function withId(ids: ReadonlySet<string>, id: string, has: boolean): ReadonlySet<string> {
  if (ids.has(id) === has) return ids;
  const next = new Set(ids);
  if (has) next.add(id);
  else next.delete(id);
  return next;
}

/** A desk on which nothing is selected. */
export function createAnswerDesk(): AnswerDesk {
  const none: ReadonlySet<string> = new Set();
  let state: DeskState = { selectedId: null, openIds: none, form: null, unseenIds: none, belowIds: none };
  const listeners = new Set<() => void>();
  const become = (parts: Partial<DeskState>) => {
    const next = { ...state, ...parts };
    const keys = Object.keys(parts) as (keyof DeskState)[];
    if (keys.every((key) => Object.is(next[key], state[key]))) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const desk: AnswerDesk = {
    read: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select: (selectedId) => {
      become({ selectedId });
      if (selectedId) desk.seen(selectedId);
    },
    toggle: (id) => become({ openIds: withId(state.openIds, id, !state.openIds.has(id)) }),
    openForm: (form) => become({ form }),
    arrived: (id) => {
      if (id !== state.selectedId) become({ unseenIds: withId(state.unseenIds, id, true) });
    },
    seen: (id) =>
      become({
        unseenIds: withId(state.unseenIds, id, false),
        belowIds: withId(state.belowIds, id, false),
      }),
    setBelow: (id, below) => become({ belowIds: withId(state.belowIds, id, below) }),
  };
  return desk;
}

/** Given by the chair's room. */
export const AnswerDeskContext = createContext<AnswerDesk>(createAnswerDesk());

/** The desk itself, to act on. */
export function useAnswerDesk(): AnswerDesk {
  return use(AnswerDeskContext);
}

/** A part of the desk's state, afresh when that part changes. */
export function useOnDesk<Part>(selector: (state: DeskState) => Part): Part {
  const desk = useAnswerDesk();
  const read = useCallback(() => selector(desk.read()), [desk, selector]);
  return useSyncExternalStore(desk.listen, read);
}

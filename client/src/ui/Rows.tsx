import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { comesLater, useLater } from '../app/later.tsx';
import { oncePer } from '../app/oncePer.ts';

/** Props of {@link Rows}. */
export interface RowsProps<Item> {
  items: readonly Item[];
  /** What tells one item from another. */
  keyOf: (item: Item) => string;
  /** Rows that stay on the page wherever the list is scrolled to: those that are open, and those somebody is led to. */
  kept: (item: Item) => boolean;
  /** Whether their order says something. */
  ordered?: boolean;
  /** What stands in a row. While it is the same function, a row is drawn again only for its own sake. */
  children: (item: Item) => ReactNode;
}

/** What tells one question, answer or statement from another. */
export const idOf = ({ id }: { id: string }): string => id;

/** A list of more rows than this has only those on the page that are in sight. */
const MANY = 40;

const windowed = comesLater(async () => (await import('./WindowedRows.tsx')).WindowedRows);

/**
 * The rows of a list within something that scrolls, however many they are. While they are few they simply stand there; once they are
 * many only those in sight do. That they become many is not seen, and nothing is taken from under the caret for it.
 */
export function Rows<Item extends object>(props: RowsProps<Item>) {
  const { items, keyOf, ordered, children } = props;
  const many = items.length > MANY;
  const Windowed = useLater(windowed, many);
  const [turned, setTurned] = useState(false);
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const turn = () => {
    if (many && Windowed && !list.current?.contains(document.activeElement)) setTurned(true);
  };
  useEffect(() => {
    if (many) void windowed.load();
  }, [many]);
  useEffect(turn);
  const drawn = useMemo(() => oncePer(children), [children]);
  if (turned && Windowed) return <Windowed {...props} />;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List ref={list} onBlur={() => requestAnimationFrame(turn)}>
      {items.slice(0, 2 * MANY).map((item) => (
        <li key={keyOf(item)}>{drawn(item)}</li>
      ))}
    </List>
  );
}

import {
  type ComponentType,
  createContext,
  type ReactNode,
  type Ref,
  use,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CustomItemComponentProps, Virtualizer } from 'virtua';
import { oncePer } from '../app/oncePer.ts';
import type { RowsProps } from './Rows.tsx';
import { useScroller } from './useScroller.ts';

/** So many rows are on the page before it is known how many fill the window. */
const AT_FIRST = 30;

const NONE: readonly number[] = [];

/** How many rows there are, for somebody who cannot see it. */
const Total = createContext(0);

const Row: ComponentType<CustomItemComponentProps> = ({ style, index, children, ref }) => (
  <li
    ref={ref as Ref<HTMLLIElement>}
    style={style}
    data-row={index}
    aria-setsize={use(Total)}
    aria-posinset={index + 1}
  >
    {children}
  </li>
);

/** The index of the row that something stands in. */
function rowOf(target: EventTarget): number | null {
  const row = (target as Element).closest<HTMLElement>('[data-row]');
  return row ? Number(row.dataset.row) : null;
}

/** The rows of a list of any length, of which only those in sight are on the page, with those that are kept and the one that has the focus. */
export function WindowedRows<Item extends object>({
  items,
  keyOf,
  kept,
  ordered,
  children,
}: RowsProps<Item>) {
  const place = useRef<HTMLDivElement>(null);
  const scroller = useScroller(place);
  // Rows get their places only once the list has been measured; whoever is led to one comes then.
  const [stands, setStands] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const scrolls = useRef<HTMLElement | null>(null);
  scrolls.current = scroller?.element ?? null;
  const stays = items.flatMap((item, index) => (kept(item) || keyOf(item) === focused ? [index] : []));
  const drawn = useMemo(
    () => oncePer((item: Item) => <Keyed key={keyOf(item)}>{children(item)}</Keyed>),
    [keyOf, children],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its rows has the focus
    <div
      ref={place}
      onFocus={({ target }) => {
        const item = items[rowOf(target) ?? -1];
        setFocused(item === undefined ? null : keyOf(item));
      }}
      onBlur={() => setFocused(null)}
    >
      {scroller && (
        <Total value={items.length}>
          <Virtualizer
            as={ordered ? 'ol' : 'ul'}
            item={Row}
            data={items}
            scrollRef={scrolls}
            startMargin={scroller.before}
            ssrCount={Math.min(AT_FIRST, items.length)}
            keepMounted={stands ? stays : NONE}
            onResize={() => setStands(true)}
          >
            {drawn}
          </Virtualizer>
        </Total>
      )}
    </div>
  );
}

const Keyed = ({ children }: { children: ReactNode }) => children;

import {
  type ComponentType,
  createContext,
  type ReactNode,
  type Ref,
  use,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type CustomItemComponentProps, Virtualizer, type VirtualizerHandle } from 'virtua';
import { oncePer } from '../app/oncePer.ts';

/** What a list of any length can be told. */
export interface LongListHandle {
  /** Brings a row into sight. */
  show: (index: number) => void;
}

/** Props of {@link LongList}. */
export interface LongListProps<Item> {
  ref?: Ref<LongListHandle>;
  items: readonly Item[];
  /** What tells one item from another, growing from the first to the last. */
  keyOf: (item: Item) => number;
  /** What stands in a row. While it is the same function, a row is drawn again only for its own sake. */
  children: (item: Item) => ReactNode;
  /** A row that stays in the page wherever the list is scrolled to; -1 for none. */
  kept: number;
  /** Whether there may be items before the first, and how they are fetched. */
  hasEarlier: boolean;
  onEarlier: () => void;
  className?: string;
  /** Id of the heading that names the list. */
  labelledBy: string;
}

/** How near the end counts as reading the newest, and how near the start as looking for earlier ones, in px. */
const NEAR_END = 60;
const NEAR_START = 300;

/** How many there are for somebody who cannot see it: the number of items, or -1 while nobody knows. */
const Total = createContext(-1);

const Row: ComponentType<CustomItemComponentProps> = ({ style, index, children, ref }) => {
  const total = use(Total);
  return (
    <li
      ref={ref as Ref<HTMLLIElement>}
      style={style}
      aria-setsize={total}
      aria-posinset={total < 0 ? undefined : index + 1}
    >
      {children}
    </li>
  );
};

/**
 * A list of which only what is in sight is in the page, newest at the bottom. It stays at the newest while that is read, and
 * where it is when earlier items come before the first.
 */
export function LongList<Item extends object>(props: LongListProps<Item>) {
  const { items, keyOf, kept, hasEarlier, onEarlier, className, labelledBy, children } = props;
  const rows = useRef<VirtualizerHandle>(null);
  const followsEnd = useRef(true);
  const first = items[0] === undefined ? null : keyOf(items[0]);
  const last = items.at(-1) === undefined ? null : keyOf(items.at(-1) as Item);
  const firstBefore = useRef(first);
  const grewAtStart = first !== null && firstBefore.current !== null && first < firstBefore.current;
  const length = items.length;

  useImperativeHandle(props.ref, () => ({
    show: (index) => rows.current?.scrollToIndex(index, { align: 'nearest' }),
  }));
  useLayoutEffect(() => {
    firstBefore.current = first;
  }, [first]);
  const toEnd = () => {
    if (followsEnd.current && length > 0) rows.current?.scrollToIndex(length - 1, { align: 'end' });
  };
  useLayoutEffect(toEnd, [last]);
  const drawn = useMemo(
    () => oncePer((item: Item) => <Keyed key={keyOf(item)}>{children(item)}</Keyed>),
    [keyOf, children],
  );
  const look = () => {
    const { scrollOffset = 0, scrollSize = 0, viewportSize = 0 } = rows.current ?? {};
    followsEnd.current = scrollSize - scrollOffset - viewportSize < NEAR_END;
    if (hasEarlier && scrollOffset < NEAR_START) onEarlier();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of fields
    <div className={className} tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <Total value={hasEarlier ? -1 : length}>
        <Virtualizer
          ref={rows}
          as="ol"
          item={Row}
          data={items}
          shift={grewAtStart}
          keepMounted={kept < 0 ? [] : [kept]}
          onScroll={look}
          onResize={toEnd}
        >
          {drawn}
        </Virtualizer>
      </Total>
    </div>
  );
}

const Keyed = ({ children }: { children: ReactNode }) => children;

import { type ComponentProps, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';

/** How a page is gone to by code: `replace` leaves no step to go back to. */
export type GoTo = (path: string, options?: { replace?: boolean }) => void;

/** Goes to a page of Risalah. */
export function useGoTo(): GoTo {
  return useLocation()[1];
}

const MOVES = ['popstate', 'pushState', 'replaceState'] as const;
let visits = 0;
// Counted from the first page on, so that no visit is missed by whoever starts to listen later.
for (const move of MOVES)
  addEventListener(move, () => {
    visits += 1;
  });

let shown = location.pathname;
// A step to another page begins at its top; a step back is the browser's, which knows where the page stood.
for (const move of MOVES)
  addEventListener(move, () => {
    const same = location.pathname === shown;
    shown = location.pathname;
    if (!same && move !== 'popstate') scrollTo(0, 0);
  });

function listenToVisits(listener: () => void): () => void {
  for (const move of MOVES) addEventListener(move, listener);
  return () => {
    for (const move of MOVES) removeEventListener(move, listener);
  };
}

/** A number that is another one after each step to an address, also to the same. */
export function useVisit(): number {
  return useSyncExternalStore(listenToVisits, () => visits);
}

/** A link of a navigation, which says when its page, or one under it, is shown; with `end` only for that page itself. */
export function NavLink({
  to,
  end = false,
  ...rest
}: { to: string; end?: boolean } & Pick<ComponentProps<'a'>, 'className' | 'children'>) {
  const [pathname] = useLocation();
  const [path = ''] = to.split('?');
  const here = pathname === path || (!end && pathname.startsWith(`${path}/`));
  return <Link to={to} aria-current={here ? 'page' : undefined} {...rest} />;
}

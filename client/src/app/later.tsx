import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { backOff } from '../live/connection.ts';

/**
 * What may come once the first view stands: `first` what is needed when the line is gone, since it could not come any more then; `last`
 * what nobody looks at; of each, in the order in which it was named.
 */
const parts: Record<'first' | 'next' | 'last', (() => Promise<unknown>)[]> = {
  first: [],
  next: [],
  last: [],
};

/** Tries until it came: a part that a bad line did not bring must not be missing for the rest of a session. */
async function forSure<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, backOff(attempt, Math.random())));
    }
  }
}

/** Something that comes once, however often it is asked for, and is known at once from then on. */
export interface Later<Part> {
  /** What came, or nothing yet. */
  read: () => Part | undefined;
  load: () => Promise<Part>;
  /** Calls back when it came; returns what ends that. */
  listen: (listener: () => void) => () => void;
}

/** Names something that the first view does without. It comes after it, in its turn ({@link bringLater}), or when it is asked for before. */
export function comesLater<Part>(load: () => Promise<Part>, turn: keyof typeof parts = 'next'): Later<Part> {
  let part: Part | undefined;
  let coming: Promise<Part> | undefined;
  const listeners = new Set<() => void>();
  const bring = () => {
    coming ??= forSure(load).then((came) => {
      part = came;
      for (const listener of listeners) listener();
      return came;
    });
    return coming;
  };
  parts[turn].push(bring);
  return {
    read: () => part,
    load: bring,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * What came, or nothing until it has; the component is drawn again when it does, unless it is not `wanted` yet. It is not asked for by
 * that.
 */
export function useLater<Part>(later: Later<Part>, wanted = true): Part | undefined {
  return useSyncExternalStore(later.listen, () => (wanted ? later.read() : undefined));
}

/**
 * A component that the first view does without. Once it came it is drawn in the same moment as what is around it; before that
 * `meanwhile` stands in its place, and what is around it goes on.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
  turn: keyof typeof parts = 'next',
): ComponentType<Props> {
  const part = comesLater(load, turn);
  return function Part(props: Props) {
    const Shown = useLater(part);
    useEffect(() => void part.load(), []);
    return Shown ? <Shown {...props} /> : meanwhile;
  };
}

/** A component that nobody misses before its turn comes: standing on the page asks for nothing. */
export function inItsTurn<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const part = comesLater(load);
  return function Part(props: Props) {
    const Shown = useLater(part);
    return Shown ? <Shown {...props} /> : null;
  };
}

/** A dialog that comes later: it is put on the page when it is first opened, and stays there, so that it can give the focus back. */
export function laterDialog<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Dialog = later(load);
  return function Part(props: Props) {
    const [opened, setOpened] = useState(props.open);
    if (props.open && !opened) setOpened(true);
    return opened ? <Dialog {...props} /> : null;
  };
}

const whenIdle = () =>
  new Promise<void>((resolve) => {
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });

/** Brings all that was named, one after the other, so that what a person does meanwhile finds the line free. Returns how to stop. */
export function bringLater(): () => void {
  let stopped = false;
  const bringAll = async () => {
    for (const named of [parts.first, parts.next, parts.last])
      for (let next = 0; next < named.length && !stopped; next += 1) {
        await whenIdle();
        if (!stopped) await named[next]?.();
      }
  };
  void bringAll();
  return () => {
    stopped = true;
  };
}

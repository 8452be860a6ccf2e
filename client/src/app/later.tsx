import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { backOff } from '../live/connection.ts';

/** What may come once the first view stands, in the order in which it was named. */
const parts: (() => Promise<unknown>)[] = [];

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
}

/** Names something that the first view does without. It comes after it ({@link bringLater}), or when it is asked for before. */
export function comesLater<Part>(load: () => Promise<Part>): Later<Part> {
  let part: Part | undefined;
  let coming: Promise<Part> | undefined;
  const bring = () => {
    coming ??= forSure(load).then((came) => {
      part = came;
      return came;
    });
    return coming;
  };
  parts.push(bring);
  return { read: () => part, load: bring };
}

/** What came, or nothing until it has; the component is drawn again when it does. */
export function useLater<Part>(later: Later<Part>): Part | undefined {
  const [, setCame] = useState(false);
  const part = later.read();
  const missing = part === undefined;
  useEffect(() => {
    if (!missing) return;
    let left = false;
    void later.load().then(() => left || setCame(true));
    return () => {
      left = true;
    };
  }, [missing, later]);
  return part;
}

/**
 * A component that the first view does without. Once it came it is drawn in the same moment as what is around it; before that
 * `meanwhile` stands in its place, and what is around it goes on.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  const part = comesLater(load);
  return function Part(props: Props) {
    const Shown = useLater(part);
    return Shown ? <Shown {...props} /> : meanwhile;
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
    for (let next = 0; next < parts.length && !stopped; next += 1) {
      await whenIdle();
      if (!stopped) await parts[next]?.();
    }
  };
  void bringAll();
  return () => {
    stopped = true;
  };
}

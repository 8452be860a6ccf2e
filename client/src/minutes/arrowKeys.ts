import { type RefObject, useEffect } from 'react';

/** Which keys go to the control before and to the one after. */
export interface ArrowKeys {
  back: string;
  on: string;
}

/** The controls of a toolbar or menu that can be used now, without those of a menu that opens from it. */
function controlsOf(holder: HTMLElement): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>('button, select')].filter(
    (each) =>
      !each.matches(':disabled') &&
      each.closest('[role=menu], [role=toolbar]') === holder &&
      each.checkVisibility(),
  );
}

/** A key that was pressed, as browsers and React tell of it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'target' | 'altKey' | 'ctrlKey' | 'metaKey' | 'preventDefault'>;

/** Moves the focus among the controls of a toolbar or menu by arrows, Home and End. */
export function moveByArrows(holder: HTMLElement, { back, on }: ArrowKeys, event: Pressed): void {
  const { key, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const controls = controlsOf(holder);
  const at = controls.indexOf(target as HTMLElement);
  const steps: Record<string, number> = { [back]: at - 1, [on]: at + 1, Home: 0, End: -1 };
  const step = steps[key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  controls.at(step % controls.length)?.focus();
}

/**
 * Makes a toolbar one stop for the Tab key, the control that was used last, at first the first one; arrows go from one to the
 * next. By the page itself, since tools may be put into the bar from elsewhere, and React tells the bar nothing of those.
 */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const holder = bar.current;
    if (!holder) return;
    let last: Element | null = null;
    const settle = () => {
      const controls = controlsOf(holder);
      const stop = controls.find((each) => each === last) ?? controls[0];
      for (const each of controls) each.tabIndex = each === stop ? 0 : -1;
    };
    const onFocus = ({ target }: FocusEvent) => {
      last = target as Element;
      settle();
    };
    const onKey = (event: KeyboardEvent) =>
      moveByArrows(holder, { back: 'ArrowLeft', on: 'ArrowRight' }, event);
    settle();
    // Tools of the text come later than the bar, and what can be used of them changes with the caret.
    const changes = new MutationObserver(settle);
    changes.observe(holder, {
      ...{ childList: true, subtree: true, attributes: true },
      attributeFilter: ['disabled', 'hidden'],
    });
    holder.addEventListener('focusin', onFocus);
    holder.addEventListener('keydown', onKey);
    return () => {
      changes.disconnect();
      holder.removeEventListener('focusin', onFocus);
      holder.removeEventListener('keydown', onKey);
    };
  }, [bar]);
}

import { useMemo, useRef, useState } from 'react';
import { type FormPlace, useIsKept } from './keptForm.ts';

/** A form that a button opens, and that gives the focus back when it closes. */
export interface Opener {
  open: boolean;
  toggle: () => void;
  close: () => void;
  /** Where the form stands; see {@link OpenedForm}. */
  place: FormPlace;
}

/** Remembers whether a form is open, and which button opened it. It is open from the first when what was typed in it is still kept. */
export function useOpener(name: string): Opener {
  const isKept = useIsKept();
  const [byItself, setByItself] = useState(() => isKept(name));
  const [open, setOpen] = useState(byItself);
  const button = useRef<HTMLElement | null>(null);
  const place = useMemo(() => ({ name, byItself }), [name, byItself]);
  return {
    open,
    place,
    toggle: () => {
      button.current = document.activeElement as HTMLElement | null;
      setByItself(false);
      setOpen(!open);
    },
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
  };
}

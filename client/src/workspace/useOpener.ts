import { useRef, useState } from 'react';

/** A form that a button opens, and that gives the focus back when it closes. */
export interface Opener {
  open: boolean;
  toggle: () => void;
  close: () => void;
}

/** Remembers whether a form is open, and which button opened it. */
export function useOpener(): Opener {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement | null>(null);
  return {
    open,
    toggle: () => {
      button.current = document.activeElement as HTMLElement | null;
      setOpen(!open);
    },
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
  };
}

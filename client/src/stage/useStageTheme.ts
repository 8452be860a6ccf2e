import { useLayoutEffect, useState } from 'react';
import { showTheme } from '../app/theme.ts';
import { readStored, store } from '../ui/stored.ts';

/** Also read by public/first-paint.js. */
const storageKey = 'risalah.stageTheme';

/** Whether the stage is dark, and what turns it. */
export interface StageTheme {
  dark: boolean;
  turn: () => void;
}

/** How the stage looks: light unless somebody set it dark in this browser, since projectors wash out what is dark. Returns what turns it. */
export function useStageTheme(): StageTheme {
  const [dark, setDark] = useState(() => readStored(storageKey) === 'dark');
  useLayoutEffect(() => showTheme(dark ? 'dark' : 'light'), [dark]);
  return {
    dark,
    turn: () => {
      store(storageKey, dark ? null : 'dark');
      setDark(!dark);
    },
  };
}

import { useLayoutEffect, useState } from 'react';
import { showTheme } from '../app/theme.ts';
import { readStored, store } from '../ui/stored.ts';

/** Also read by public/first-paint.js. */
const storageKey = 'risalah.stageTheme';

/** How the stage looks: light unless somebody set it dark in this browser, since projectors wash out what is dark. Returns what turns it. */
export function useStageTheme(): { dark: boolean; turn: () => void } {
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

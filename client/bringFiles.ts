import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BRINGS = fileURLToPath(new URL('src/app/bringFiles.ts', import.meta.url));

/** Has every `import()` of a built screen wait for its files by `src/app/bringFiles.ts`, in the place of Vite's own helper. */
export function bringFiles(): Plugin {
  return {
    name: 'risalah-bring-files',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // Vite leaves out a file that needs no other, which may fail to come all the same.
          resolveDependencies: (file, needed, { hostType }) =>
            hostType === 'js' ? [...new Set([file, ...needed])] : needed,
        },
      },
    }),
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => `export { importBrought as __vitePreload } from ${JSON.stringify(BRINGS)};`,
    },
  };
}

import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bringFiles } from './bringFiles.ts';
import { compileDocuments } from './compileDocuments.ts';

const server = 'http://localhost:4000';

/** Writes into the page which version it is, a hash of all its files, so that it can tell when the server brings another one. */
const nameVersion: Plugin = {
  name: 'risalah-version',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      if (!bundle) return [];
      const content = createHash('sha256')
        .update(Object.keys(bundle).sort().join())
        .digest('hex')
        .slice(0, 16);
      return [{ tag: 'meta', attrs: { name: 'risalah-version', content }, injectTo: 'head' }];
    },
  },
};

/** Parts of the client that come with the first page, whichever it is, and with the room of every seat. */
const OF_EVERY_ROOM = [
  /node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@0no-co\/graphql\.web)\//,
  /node_modules\/(graphql-ws|idb-keyval|uuid)\//,
  /shared\/src\/(rules\/|(?!errors|index)[^/]+\.ts)/,
  /client\/src\/(main\.tsx|ui\/(?!index|Combobox|LongList|WindowedRows|useScroller|wordDiff|Conflict|KeysDialog|QrCode)|live\/(?!attention|useAnswerDraft|useKeptText|textKeeper|useDraftReading)|search\/(Search|SearchButton|place|searchOpener|narrowed)\.|app\/(?!i18n\/|states\/|NotFoundPage|Reading|refusedFrom|SigningOut|Unsent|GivenBack|NotRead|useEntryName)|session\/(?!SessionEnded)(room\/(?!index|laterParts|CommandList|Hands|handsUp|RaiseHand|TurnBand|DimensionsAfter|AnswerWhole|AnswersRead|MinutesStanding)|[^/]+$))/,
];

const isOfEveryRoom = (id: string) => OF_EVERY_ROOM.some((part) => part.test(id));

/** Builds the client into `dist`; in development its calls go to the server on port 4000. */
export default defineConfig({
  plugins: [bringFiles(), compileDocuments(), react(), nameVersion],
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/socket.io': { target: server, ws: true },
      '/healthz': { target: server },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    // The editor of minutes is one part, loaded when minutes are opened for writing.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: ['index.html', 'src/offline/serviceWorker.ts'],
      output: {
        // A service worker answers for what lies beside and below it, under a name that never changes.
        entryFileNames: ({ name }) =>
          name === 'serviceWorker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
        // What the rooms share comes in one file: fifty small ones weigh a sixth more, since each is compressed by itself.
        codeSplitting: {
          groups: [
            // What the codes of refusals say, which comes with the first of these or once a room stands.
            { name: 'errors', test: /shared\/src\/errors/, priority: 1 },
            { name: 'room', test: isOfEveryRoom },
            // Compares texts; a part of its own, or the rooms that need it would bring the editor's.
            { name: 'diff', test: /node_modules\/diff\// },
            // What the editor and its copy on the device share, under a name that says so.
            { name: 'minutesSync', test: /node_modules\/(yjs|lib0|y-protocols)\/|shared\/src\/minutesSync/ },
          ],
        },
      },
    },
    // A strict content security policy allows no data: fonts, and small files cache better by themselves.
    assetsInlineLimit: 0,
  },
});

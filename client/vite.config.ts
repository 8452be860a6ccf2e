import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:4000';

/** Builds the client into `dist`; in development its calls go to the server on port 4000. */
export default defineConfig({
  plugins: [react()],
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
    // A strict content security policy allows no data: fonts, and small files cache better by themselves.
    assetsInlineLimit: 0,
  },
});

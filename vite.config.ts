import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Built twice from one configuration: for the browser into dist/client, and with --ssr for the server, which cannot load .tsx
// itself, into dist/server.
const serverEntry = { 'entry-server': 'src/web/entry-server.tsx' };
const clientEntries = { client: 'src/web/entry-client.tsx', scheme: 'src/web/scheme-before-paint.ts' };

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    target: 'es2024',
    manifest: !isSsrBuild,
    // One style sheet: a page made by the server has all its styles before the first paint, whichever screen it is.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: (isSsrBuild ? serverEntry : clientEntries) as Record<string, string> },
  },
  // One file with everything in it starts in a tenth of the time that Node needs to find hundreds of modules.
  ssr: { noExternal: true },
}));

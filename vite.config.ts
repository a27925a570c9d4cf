import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Built twice from one configuration: for the browser into dist/client, and with --ssr for the server, which cannot load .tsx
// itself, into dist/server.
const serverEntry = { 'entry-server': 'src/web/entry-server.tsx' };
const clientEntries = {
  client: 'src/web/entry-client.tsx',
  scheme: 'src/web/scheme-before-paint.ts',
  'push-worker': 'src/web/push-worker.ts',
};
// A worker stands for the pages below its address, and is known by it: its name stays, and it lies at the root.
const fileOf = ({ name }: { name: string }) => (name === 'push-worker' ? '[name].js' : 'assets/[name]-[hash].js');

// What a first visit needs is one file: pieces of a kilobyte, one for each set of screens that shares it, pack less well.
// The entry stays apart: it waits for the first screen, and a screen that comes later and needed it would wait for it in turn.
const first = {
  name: 'first',
  tags: ['$initial' as const],
  test: (id: string) => !/\/(entry-client|push-(worker|message)|en-push-lines|scheme-before-paint)\.tsx?$/.test(id),
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), isSsrBuild ? [] : precompress()],
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
    rolldownOptions: {
      input: (isSsrBuild ? serverEntry : clientEntries) as Record<string, string>,
      // Screens that come later are files of their own for the browser; for the server there is nothing to wait for.
      output: isSsrBuild ? { codeSplitting: false } : { entryFileNames: fileOf, codeSplitting: { groups: [first] } },
    },
  },
  // One file with everything in it starts in a tenth of the time that Node needs to find hundreds of modules.
  ssr: { noExternal: true },
}));

/** Packs scripts and styles once, at build time, so that no request pays for it. */
function precompress(): Plugin {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    name: 'hub:precompress',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((it) => /\.(js|css)$/.test(it))) {
        const bytes = readFileSync(join(dir, name));
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params }));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

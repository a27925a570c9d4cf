import { defineConfig } from 'vitest/config';

// The suffix of a test file tells the world it needs: *.test.ts nothing, *.pg.test.ts a database, *.web.test.tsx a DOM,
// *.slow.test.ts a whole machine (fresh clones, kill -9).
const onPostgres = {
  globalSetup: ['src/testing/pg/server.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // A machine that others use, too, may be late once: what measures time or waits for processes is tried a second time.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // One set of modules for all files: reading them anew for each took a third of the time.
          isolate: false,
          // Two busy cores make a compile of all documents slow; what is slow by itself belongs in *.slow.test.ts.
          testTimeout: 30_000,
          include: ['{src,scripts,bench}/**/*.test.ts', '{src,scripts,bench}/**/*.test.mjs'],
          exclude: ['**/*.{pg,slow,web}.test.*', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pg',
          include: ['src/**/*.pg.test.ts'],
          exclude: ['**/*.isolated.pg.test.ts', '**/node_modules/**'],
          isolate: false,
          ...onPostgres,
        },
      },
      {
        extends: true,
        test: {
          // What takes a module of ours apart keeps the others out of it.
          name: 'pg-isolated',
          include: ['src/**/*.isolated.pg.test.ts'],
          ...onPostgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['{src,scripts}/**/*.slow.test.ts'],
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['src/**/*.web.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['src/testing/web/dom.ts'],
        },
      },
    ],
  },
});

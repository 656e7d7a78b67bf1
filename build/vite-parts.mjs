/** How each part of dist/ is made: one Vite configuration per part. */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './prepare.mjs';

/** Made here and moved to dist/ when all is there: a running program never meets half a build. */
export const next = join(root, '.cache/dist-next');

const common = { configFile: false, logLevel: 'warn', root, publicDir: false };
const notBundled = ['electron', /^node:/, ...builtinModules];

/** Code for Node, everything bundled, so that the packed program carries no node_modules. */
const nodePart = ({ entries, folder, format, extension, splits }) => ({
  ...common,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(next, folder),
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: entries,
      external: notBundled,
      output: {
        format,
        entryFileNames: `[name].${extension}`,
        chunkFileNames: `chunks/[name]-[hash].${extension}`,
        ...(splits ? {} : { codeSplitting: false }),
      },
    },
  },
});

const source = (path) => join(root, path);

export const parts = {
  page: {
    ...common,
    root: source('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome100',
      outDir: join(next, 'renderer'),
      emptyOutDir: false,
      sourcemap: false,
      // one page loaded from the own disk: a large chunk costs nothing
      chunkSizeWarningLimit: 5000,
    },
  },
  node: nodePart({
    entries: {
      'local-shell': source('electron/local-shell.ts'),
      chromium: source('electron/chromium.ts'),
      cli: source('electron/cli/cli.ts'),
      'check-thread': source('electron/cli/check-thread.ts'),
    },
    folder: 'node',
    format: 'es',
    extension: 'mjs',
    // the command line starts fast because heavy modules are chunks of their own
    splits: true,
  }),
  main: nodePart({
    entries: { main: source('electron/main.ts') },
    folder: 'electron',
    format: 'cjs',
    extension: 'cjs',
    splits: false,
  }),
  // a sandboxed preload cannot require a second file
  preload: nodePart({
    entries: { preload: source('electron/preload.ts') },
    folder: 'electron',
    format: 'cjs',
    extension: 'cjs',
    splits: false,
  }),
};

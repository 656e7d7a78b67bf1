/** Builds parts of the program with what measures them, to be run by Node. */
import { join } from 'node:path';
import { root } from '../build/prepare.mjs';

/** `inputs`: .ts files from the project's folder; each becomes a .mjs of its own name in `folder`. */
export async function bundleForNode(inputs, folder) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: inputs.map((input) => join(root, input)),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

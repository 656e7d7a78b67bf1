/** npm run build: writes dist/ (page, shells, command line). */
import { copyFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { root, stamp } from './prepare.mjs';
import { parts } from './vite-parts.mjs';

const started = new Date();
rmSync(stamp, { force: true });
rmSync(join(root, 'dist/electron'), { recursive: true, force: true });
for (const part of Object.values(parts)) await build(part);

// the command line reads it as a file, the page fetches its own copy
copyFileSync(join(root, 'node_modules/@ironcalc/wasm/wasm_bg.wasm'), join(root, 'dist/node/ironcalc.wasm'));

// a source changed while building is newer than the stamp, so that the next start builds again
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, '');
utimesSync(stamp, started, started);

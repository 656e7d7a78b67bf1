/** npm run build: writes dist/ (page, shells, command line). */
import { copyFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './prepare.mjs';
import { next, parts } from './vite-parts.mjs';

const started = new Date();
rmSync(next, { recursive: true, force: true });
for (const part of Object.values(parts)) await build(part);

// the command line reads it as a file, the page fetches its own copy
copyFileSync(join(root, 'node_modules/@ironcalc/wasm/wasm_bg.wasm'), join(next, 'node/ironcalc.wasm'));

// a source changed while building is newer than the stamp, so that the next start builds again
const stamp = join(next, '.stamp');
writeFileSync(stamp, '');
utimesSync(stamp, started, started);

rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(next, join(root, 'dist'));

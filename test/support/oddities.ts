/** The workbooks of test/fixtures/oddities and of test/fixtures/official. */
import { readFileSync, readdirSync } from 'node:fs';

const fixtures = new URL('../fixtures/', import.meta.url);
const isWorkbook = (name: string): boolean => /\.xl[st][xm]$/.test(name);

export const oddityNames = readdirSync(new URL('oddities/', fixtures)).filter(isWorkbook);
export const oddity = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`oddities/${name}`, fixtures)));

export const corpus: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  'oddities',
  'official',
].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, fixtures))
    .filter(isWorkbook)
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, fixtures))),
    })),
);

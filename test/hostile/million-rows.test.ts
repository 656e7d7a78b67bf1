/** A sheet whose every row was once given a height, as a slip of the mouse makes it: it costs an office PC little. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../shared/workbook/read';
import { partText } from '../workbook/support/fixtures';
import { attempt, bundleRunner } from './support/hostile-process';
import { millionRows } from './support/hostile-workbooks';
import { values } from './support/try-workbook';

/** of the processor */
const mostMilliseconds = 3000;

let folder: string;
let runner: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jibiao-runner-'));
  runner = await bundleRunner(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('1,048,576 rows with heights are opened, three cells written and saved within 3 s', () => {
  test.each([
    // MB of the whole process, of which Node and the program's code take some 60; measured are 177 and 218 (bench/README.md)
    [240, 'all of them empty', '<row r="1" ht="15" customHeight="1"/>'],
    // every character of the sheet takes two bytes as soon as one of them needs them
    [
      300,
      'with a Chinese text',
      '<row r="1" ht="15" customHeight="1"><c r="A1" t="inlineStr"><is><t>财政</t></is></c></row>',
    ],
  ])('below %i MB, %s', async (mostMegabytes, _what, firstRow) => {
    const path = join(folder, 'rows.xlsx');
    const bytes = millionRows(firstRow);
    writeFileSync(path, bytes);
    const { tried, lost } = await attempt(runner, 'cost', path);
    expect(lost).toBe(null);
    expect(tried).toHaveLength(1);
    expect(tried[0]?.megabytes).toBeLessThan(mostMegabytes);
    expect(tried[0]?.milliseconds).toBeLessThan(mostMilliseconds);
    const saved = new Uint8Array(readFileSync(path));
    const [sheet] = read(saved).sheets;
    expect(values.slice(0, 2)).toEqual([1, 2].map((row) => sheet?.rows[row]?.cells[0]?.value));
    const [before, after] = [bytes, saved].map((file) => partText(file, 'xl/worksheets/sheet1.xml'));
    expect(after?.slice(-1_000_000)).toBe(before?.slice(-1_000_000));
  });
});

/** Workbooks made to do harm, each by its name: opened like any other or refused with a sentence, fast and small. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileWorkbooks } from './support/hostile-workbooks';
import { hostileRunner } from './support/unharmed';

const runner = hostileRunner();

describe('a hostile workbook', () => {
  test.each(Object.entries(hostileWorkbooks))('%s', async (_name, { make, expected }) => {
    const path = join(runner.folder, 'hostile.xlsx');
    writeFileSync(path, make());
    const [outcome] = await runner.unharmedBy('file', path);
    if (expected === 'opens') {
      expect(outcome).toMatchObject({ kind: 'saved', message: '' });
    } else {
      expect(outcome?.kind, outcome?.message).toBe('refused');
      expect(outcome?.message).toMatch(expected);
      expect(outcome?.message).toMatch(/^[^。]+，[^。]+。$/);
    }
  });
});

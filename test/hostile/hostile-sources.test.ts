/** Harmful web pages, Word files and texts: brought in or refused with a sentence, within five seconds and half a gigabyte. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileSources } from './support/hostile-sources';
import { hostileRunner } from './support/unharmed';

const runner = hostileRunner();

describe('a hostile source', () => {
  test.each(Object.entries(hostileSources))('%s', async (_what, { name, make, expected }) => {
    const path = join(runner.folder, name);
    writeFileSync(path, make());
    const [outcome] = await runner.unharmedBy('source', path);
    if (expected === 'opens') {
      expect(outcome).toMatchObject({ kind: 'saved', message: '' });
    } else {
      expect(outcome?.kind, outcome?.message).toBe('refused');
      expect(outcome?.message).toMatch(expected);
      expect(outcome?.message).toMatch(/^[^。]+，[^。]+。$/);
    }
  });
});

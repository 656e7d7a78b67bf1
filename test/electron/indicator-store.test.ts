import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indicatorStore } from '../../electron/indicator-store';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jibiao-indicators-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'indicators', 'indicators.json');
const used = (name: string) => ({ level1: '', level2: '数量指标', name, target: '', unit: '' });
const namesOf = async (): Promise<string[]> => (await indicatorStore(path()).list()).map(({ name }) => name);

it('is empty on a new machine', async () => {
  expect(await namesOf()).toEqual([]);
});

it('keeps two thousand; those unused for longest go', async () => {
  const store = indicatorStore(path());
  await store.remember(Array.from({ length: 2000 }, (_each, index) => used(`指标${index}`)));
  await store.remember([used('指标0'), used('新的')]);
  const names = await namesOf();
  expect(names).toHaveLength(2000);
  expect(names.slice(0, 3)).toEqual(['新的', '指标0', '指标1999']);
  expect(names.at(-1)).toBe('指标2');
});

it('goes back to the state before a damaged file, and sets that aside', async () => {
  const store = indicatorStore(path());
  await store.remember([used('先前的')]);
  await store.remember([used('后来的')]);
  writeFileSync(path(), '{"version":1,"indic');
  expect(await namesOf()).toEqual(['先前的']);
  expect(readdirSync(join(folder, 'indicators')).filter((name) => name.includes('.corrupt-'))).toHaveLength(1);
});

it('begins anew when nothing of it can be read', async () => {
  const store = indicatorStore(path());
  await store.remember([used('先前的')]);
  for (const each of [path(), `${path()}.bak`]) writeFileSync(each, 'null');
  const again = indicatorStore(path());
  expect(await again.list()).toEqual([]);
  await again.remember([used('重新开始')]);
  expect(await namesOf()).toEqual(['重新开始']);
});

it('loses nothing when two windows remember at once', async () => {
  const store = indicatorStore(path());
  await Promise.all([store.remember([used('甲')]), store.remember([used('乙')]), store.remember([used('丙')])]);
  expect((await namesOf()).sort()).toEqual(['丙', '乙', '甲'].sort());
});

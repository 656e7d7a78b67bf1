/** What the page does when a worker hangs or breaks down; the workers themselves are played by the test. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { workbookClient } from '../../renderer/workbook-client';
import type { WorkbookClient } from '../../renderer/workbook-client';
import type { WorkerReply } from '../../renderer/workbook.worker';

const bytes = Uint8Array.of(1, 2, 3);

/** One call as comlink sends it. */
interface Asked {
  readonly id: string;
  readonly path: readonly string[];
  readonly argumentList: readonly { readonly value: unknown }[];
}

class PlayedWorker extends EventTarget {
  static readonly all: PlayedWorker[] = [];
  readonly asked: Asked[] = [];
  isEnded = false;

  constructor() {
    super();
    PlayedWorker.all.push(this);
  }
  postMessage(message: Asked): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** answers the oldest call that is not answered yet */
  answer(reply: WorkerReply<unknown>): void {
    const call = this.asked.shift();
    this.dispatchEvent(new MessageEvent('message', { data: { id: call?.id, type: 'RAW', value: reply } }));
  }
  get calls(): readonly (string | undefined)[] {
    return this.asked.map(({ path }) => path[0]);
  }
}

let client: WorkbookClient;
beforeEach(() => {
  vi.useFakeTimers();
  PlayedWorker.all.length = 0;
  vi.stubGlobal('Worker', PlayedWorker);
  client = workbookClient();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const worker = (index: number): PlayedWorker => {
  const found = PlayedWorker.all[index];
  if (!found) throw new Error(`worker ${index} was never started`);
  return found;
};
const workbook = { sheets: [], styles: [], definedNames: [], date1904: false };
const done: WorkerReply<unknown> = { ok: true, value: workbook };

async function openFirst(): Promise<void> {
  const opened = client.open(bytes, '表.xlsx');
  await vi.advanceTimersByTimeAsync(1);
  worker(0).answer(done);
  await opened;
}

describe('a file that hangs', () => {
  test('is given up after half a minute with a sentence, and takes nothing from the open workbook', async () => {
    await openFirst();
    const opening = client.open(Uint8Array.of(9), '表.xlsx');
    const refused = expect(opening).rejects.toThrow(/用时过长，已停止。请/);
    const saving = client.save(bytes, [], 'refuse', undefined);
    await vi.advanceTimersByTimeAsync(1);
    worker(0).answer({ ok: true, value: bytes });
    expect(await saving).toEqual(bytes);
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    expect(worker(1).isEnded).toBe(true);
    expect(worker(0).isEnded).toBe(false);
  });
});

describe('a worker that breaks down', () => {
  test('is told in a sentence, and the next call starts another', async () => {
    await openFirst();
    const saving = client.save(bytes, [], 'refuse', undefined);
    const refused = expect(saving).rejects.toThrow(/内存不足或出了意外/);
    worker(0).dispatchEvent(new Event('error'));
    await refused;
    expect(worker(0).isEnded).toBe(true);
    const again = client.save(bytes, [], 'refuse', undefined);
    await vi.advanceTimersByTimeAsync(1);
    // the fresh one knows nothing of the file: it is given the bytes
    expect(worker(1).asked[0]?.argumentList[0]?.value).toEqual(bytes);
    worker(1).answer({ ok: true, value: bytes });
    expect(await again).toEqual(bytes);
  });
});

test('a file that is opened takes the place of the one before, whose worker ends with its last call', async () => {
  await openFirst();
  const saving = client.save(bytes, [], 'refuse', undefined);
  const opening = client.open(Uint8Array.of(9), '表.xlsx');
  await vi.advanceTimersByTimeAsync(1);
  worker(1).answer(done);
  await opening;
  expect(worker(0).isEnded).toBe(false);
  worker(0).answer({ ok: true, value: bytes });
  expect(await saving).toEqual(bytes);
  expect(worker(0).isEnded).toBe(true);
});

test('a file that is refused leaves the open one with its worker', async () => {
  await openFirst();
  const opening = client.open(Uint8Array.of(9), '表.xlsx');
  const refused = expect(opening).rejects.toMatchObject({ code: 'damaged', message: '文件不完整。' });
  await vi.advanceTimersByTimeAsync(1);
  worker(1).answer({ ok: false, code: 'damaged', message: '文件不完整。' });
  await refused;
  expect(worker(1).isEnded).toBe(true);
  const saving = client.save(bytes, [], 'refuse', undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(worker(0).calls).toEqual(['save']);
  worker(0).answer({ ok: true, value: bytes });
  await saving;
});

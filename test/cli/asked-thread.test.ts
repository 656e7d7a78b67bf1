import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AskedThread } from '../../electron/cli/asked-thread';
import { askedThread } from '../../electron/cli/asked-thread';

/** A thread that answers each question by `answer`, the text of a function. */
function threadThat(answer: string, time = 60_000): AskedThread<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-asked-'));
  const script = join(folder, 'script.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
     const answer = ${answer};
     parentPort.on('message', (question) => parentPort.postMessage(answer(question)));`,
  );
  const thread = askedThread<string, string>(pathToFileURL(script), { time, memory: 64 });
  onTestFinished(async () => {
    await thread.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return thread;
}

/** answers with the number of questions that its thread has had */
const counting = (otherwise: string): string =>
  `(() => { let count = 0; return (question) => { count += 1; if (question === '坏') { ${otherwise} } return question + count; }; })()`;

/** Blocks its thread as an endless loop does, without keeping a processor from the other tests. */
const stuck = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';

test('one thread answers one question after the other', async () => {
  const thread = threadThat(counting(''));
  expect([await thread.ask('甲'), await thread.ask('乙'), await thread.ask('丙')]).toEqual(['甲1', '乙2', '丙3']);
});

test('a question that hangs is given up with a sentence, the next one is answered by a new thread', async () => {
  const thread = threadThat(counting(stuck), 5000);
  expect(await thread.ask('甲')).toBe('甲1');
  await expect(thread.ask('坏')).rejects.toThrow(/^处理用时过长，已停止，请.*。$/);
  expect(await thread.ask('乙')).toBe('乙1');
});

test('a question that fills the memory is given up with a sentence, the next one is answered', async () => {
  const thread = threadThat(counting('const all = []; for (;;) all.push(new Array(1000).fill({ a: all.length }));'));
  await expect(thread.ask('坏')).rejects.toThrow(/^内存不足，已停止，请.*。$/);
  expect(await thread.ask('乙')).toBe('乙1');
});

test.each(['throw new Error("坏了");', 'process.exit(0);'])('a thread that ends by %s is replaced', async (ending) => {
  const thread = threadThat(counting(ending));
  await expect(thread.ask('坏')).rejects.toThrow(/^操作没有完成，.*。$/);
  expect(await thread.ask('乙')).toBe('乙1');
});

test('a thread that breaks between two questions is replaced too', async () => {
  const thread = threadThat(counting('setTimeout(() => { throw new Error("坏了"); }, 50);'));
  expect(await thread.ask('坏')).toBe('坏1');
  // until its end is known it may answer once more, or break off while it is asked
  await vi.waitFor(async () => expect(await thread.ask('乙')).toBe('乙1'), 10_000);
});

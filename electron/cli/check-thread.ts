/** Checks files in a thread of its own (asked-thread.ts), one after the other: asked a ThreadQuestion, it answers a ThreadAnswer. */
import { parentPort } from 'node:worker_threads';
import { checkFile } from './check-file';
import type { ThreadAnswer, ThreadQuestion } from './check-in-thread';
import { hasSentence, sentenceOf } from './command';
import { readEngine } from './read-engine';

parentPort?.on(
  'message',
  (question: ThreadQuestion) => void answer(question).then((each) => parentPort?.postMessage(each)),
);

async function answer({ file, given }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    const checked = await checkFile(file, given, { engine: () => readEngine(import.meta.url) });
    // a definition would be copied for every form
    const forms = checked.forms.map(({ definition, ...form }) => ({ ...form, definition: definition.id }));
    return { ...checked, forms };
  } catch (error) {
    // after a mistake of ours, such as a panic of the engine, the next file needs a thread that is sound
    if (!hasSentence(error)) throw error;
    return { problem: sentenceOf(error) };
  }
}

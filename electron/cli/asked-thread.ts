/** A thread that answers one question after the other, each under limits of its own; a new one takes its place when it fails. */
import { Worker } from 'node:worker_threads';
import { CommandError, unexpected } from './command';
import type { Limits } from './supervise';
import { sentenceOfBreak, tooLong } from './supervise';

export interface AskedThread<Question, Answer> {
  /** One question at a time. Throws CommandError when the thread hangs, runs out of memory or breaks off. */
  ask(question: Question): Promise<Answer>;
  /** Until it has ended the process goes on. */
  end(): Promise<void>;
}

/** `script` answers every message with one message, an `Answer`. It is started with the first question; `limits` are for each. */
export function askedThread<Question, Answer>(script: URL, limits: Limits): AskedThread<Question, Answer> {
  let running: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = running;
    running = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    // one that breaks between two questions has nobody else to hear it
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (running === worker) running = null;
    });
    return worker;
  };
  return {
    ask: async (question) => {
      running ??= start();
      try {
        return await answerOf<Question, Answer>(running, question, limits.time);
      } catch (error) {
        await end();
        throw error;
      }
    },
    end,
  };
}

function answerOf<Question, Answer>(worker: Worker, question: Question, time: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const giveUp = (sentence: string): void => {
      forget();
      reject(new CommandError(sentence));
    };
    const answered = (answer: Answer): void => {
      forget();
      resolve(answer);
    };
    const broken = (error: NodeJS.ErrnoException): void => giveUp(sentenceOfBreak(error));
    const gone = (): void => giveUp(unexpected);
    const timer = setTimeout(() => giveUp(tooLong), time);
    const forget = (): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', broken).off('exit', gone);
    };
    worker.on('message', answered).on('error', broken).on('exit', gone);
    worker.postMessage(question);
  });
}

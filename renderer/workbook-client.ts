/** The page's side of the workbook worker; failures become WorkbookFailure with a sentence for the user. */
import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { SheetEdits, SheetResults } from '../shared/sheet/edits';
import type { Workbook } from '../shared/sheet/sheet';
import { inputChanges } from '../shared/workbook/input-changes';
import type { WorkbookWorker, WorkerReply } from './workbook.worker';

/** Something about a workbook could not be done; the message says what to do. */
export class WorkbookFailure extends Error {}

/** A whole-second limit after which the worker is given up: 5,000 rows took 331 ms, so this is a hang. */
const timeLimit = 30_000;

export interface WorkbookClient {
  open(bytes: Uint8Array): Promise<Workbook>;
  evaluate(workbook: Workbook): Promise<readonly SheetResults[]>;
  save(original: Uint8Array, edits: readonly SheetEdits[]): Promise<Uint8Array>;
  create(workbook: Workbook): Promise<Uint8Array>;
}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<WorkbookWorker>;
  /** the workbook that this worker evaluated last: it is told of changes only */
  evaluated: Workbook | null;
}

export function workbookClient(): WorkbookClient {
  let running: Running | null = null;

  // wrapped once: comlink tells the worker to stop listening when a wrapper is garbage-collected
  function start(): Running {
    const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
    return { worker, remote: wrap<WorkbookWorker>(worker), evaluated: null };
  }

  /** One call; a worker that does not answer in time is ended, and the next call starts a fresh one. */
  async function call<Value>(ask: (remote: Remote<WorkbookWorker>, asked: Running) => Promise<WorkerReply<Value>>) {
    const asked = (running ??= start());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<WorkerReply<Value>>((resolve) => {
      timer = setTimeout(() => {
        asked.worker.terminate();
        if (running === asked) running = null;
        resolve({ ok: false, message: '处理这份工作簿用时过长，已停止。请检查文件是否过大，或另存一份较小的再打开。' });
      }, timeLimit);
    });
    const reply = await Promise.race([ask(asked.remote, asked), late]);
    clearTimeout(timer);
    if (!reply.ok) throw new WorkbookFailure(reply.message);
    return reply.value;
  }

  return {
    open: (bytes) => call((remote) => remote.open(bytes)),
    evaluate: (workbook) =>
      call((remote, asked) => {
        const changes = inputChanges(asked.evaluated, workbook);
        asked.evaluated = workbook;
        return remote.evaluate(changes);
      }),
    save: (original, edits) => call((remote) => remote.save(original, edits)),
    create: (workbook) => call((remote) => remote.create(workbook)),
  };
}

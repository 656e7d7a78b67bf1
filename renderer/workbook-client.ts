/** The page's side of the workbook worker; failures become WorkbookFailure with a sentence for the user. */
import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { RecordChange, SheetEdits, SheetResults } from '../shared/sheet/edits';
import { isCalculated } from '../shared/sheet/formula-cells';
import type { RowChangesBySheet } from '../shared/sheet/shift-workbook';
import type { Workbook } from '../shared/sheet/sheet';
import { inputChanges } from '../shared/workbook/input-changes';
import type { Signatures } from '../shared/workbook/signatures';
import type { WorkbookErrorCode } from '../shared/workbook/workbook-error';
import type { Opened, ReportToWrite, WorkbookWorker, WorkerReply } from './workbook.worker';

/** Something about a workbook could not be done; the message says what to do. */
export class WorkbookFailure extends Error {
  constructor(
    message: string,
    readonly code: WorkbookErrorCode | null,
  ) {
    super(message);
  }
}

/** ms after which the worker is given up: 5,000 rows take less than half a second, so this is a hang. */
const timeLimit = 30_000;

export interface WorkbookClient {
  /** `name`: of the file, with its ending */
  open(bytes: Uint8Array, name: string): Promise<Opened>;
  /** a file beside the open one, which stays the one that is served; with the results of its formulas */
  readBeside(bytes: Uint8Array, name: string): Promise<Opened & { readonly results: readonly SheetResults[] }>;
  evaluate(workbook: Workbook): Promise<readonly SheetResults[]>;
  /** why a save of these rows into `original` would be refused, as a sentence; null when it would not */
  rowRefusal(original: Uint8Array, rowChanges: RowChangesBySheet): Promise<string | null>;
  save(
    original: Uint8Array,
    edits: readonly SheetEdits[],
    signatures: Signatures,
    record: RecordChange,
  ): Promise<Uint8Array>;
  /** the bytes of a picture of `original`, by the name of its part */
  picture(original: Uint8Array, part: string): Promise<Uint8Array>;
  create(workbook: Workbook, record: RecordChange): Promise<Uint8Array>;
  /** the bytes of a .docx; `original`: of the workbook whose pictures it shows, null for a new form */
  writeWord(original: Uint8Array | null, content: ReportToWrite): Promise<Uint8Array>;
}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<WorkbookWorker>;
  /** resolves when the worker itself broke down, as for want of memory */
  readonly broken: Promise<WorkerReply<never>>;
  /** the workbook that this worker evaluated last: it is told of changes only */
  evaluated: Workbook | null;
  /** the bytes that this worker opened: it saves them without being given them again */
  opened: Uint8Array | null;
  /** calls under way */
  calls: number;
  /** another worker has taken its place; it ends with its last call */
  isRetired: boolean;
}

const gaveUp = (message: string): WorkerReply<never> => ({ ok: false, code: null, message });

/**
 * A file is opened by a worker of its own, which serves the workbook from then on: a file that hangs or fills the memory
 * takes nothing from the workbook that is open.
 */
export function workbookClient(): WorkbookClient {
  let serving: Running | null = null;

  // wrapped once: comlink tells the worker to stop listening when a wrapper is garbage-collected
  function start(): Running {
    const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
    const broken = new Promise<WorkerReply<never>>((resolve) => {
      worker.addEventListener('error', () =>
        resolve(gaveUp('处理这份工作簿时内存不足或出了意外，已停止。请关闭其他程序后再试，或另存一份较小的再打开。')),
      );
    });
    return {
      worker,
      remote: wrap<WorkbookWorker>(worker),
      broken,
      evaluated: null,
      opened: null,
      calls: 0,
      isRetired: false,
    };
  }

  function end(asked: Running): void {
    asked.worker.terminate();
    if (serving === asked) serving = null;
  }

  /** One call; a worker that does not answer in time or breaks down is ended, and the next call starts a fresh one. */
  async function call<Value>(asked: Running, ask: (asked: Running) => Promise<WorkerReply<Value>>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<WorkerReply<never>>((resolve) => {
      const sentence = '处理这份工作簿用时过长，已停止。请检查文件是否过大，或另存一份较小的再打开。';
      timer = setTimeout(() => resolve(gaveUp(sentence)), timeLimit);
    });
    const lost = Promise.race([late, asked.broken]).then((reply) => {
      end(asked);
      return reply;
    });
    asked.calls++;
    const reply = await Promise.race([ask(asked), lost]);
    clearTimeout(timer);
    asked.calls--;
    if (asked.isRetired && asked.calls === 0) asked.worker.terminate();
    if (!reply.ok) throw new WorkbookFailure(reply.message, reply.code);
    return reply.value;
  }

  async function open(bytes: Uint8Array, name: string): Promise<Opened> {
    const fresh = start();
    try {
      const opened = await call(fresh, ({ remote }) => remote.open(bytes, name));
      if (serving && serving.calls > 0) serving.isRetired = true;
      else serving?.worker.terminate();
      fresh.opened = opened.converted?.bytes ?? bytes;
      serving = fresh;
      return opened;
    } catch (error) {
      fresh.worker.terminate();
      throw error;
    }
  }

  async function readBeside(
    bytes: Uint8Array,
    name: string,
  ): Promise<Opened & { readonly results: readonly SheetResults[] }> {
    const fresh = start();
    try {
      const opened = await call(fresh, ({ remote }) => remote.open(bytes, name));
      const { workbook } = opened;
      // the engine need not be loaded for a workbook without formulas
      if (!isCalculated(workbook)) return { ...opened, results: [] };
      const results = await call(fresh, ({ remote }) => remote.evaluate(inputChanges(null, workbook)));
      return { ...opened, results };
    } finally {
      fresh.worker.terminate();
    }
  }

  const served = <Value>(ask: (asked: Running) => Promise<WorkerReply<Value>>) => call((serving ??= start()), ask);

  return {
    open,
    readBeside,
    evaluate: (workbook) =>
      served((asked) => {
        const changes = inputChanges(asked.evaluated, workbook);
        asked.evaluated = workbook;
        return asked.remote.evaluate(changes);
      }),
    rowRefusal: (original, rowChanges) =>
      served(({ remote, opened }) => remote.rowRefusal(opened === original ? null : original, rowChanges)),
    save: (original, edits, signatures, record) =>
      served(({ remote, opened }) => remote.save(opened === original ? null : original, edits, signatures, record)),
    picture: (original, part) =>
      served(({ remote, opened }) => remote.picture(opened === original ? null : original, part)),
    create: (workbook, record) => served(({ remote }) => remote.create(workbook, record)),
    writeWord: (original, content) =>
      served(({ remote, opened }) => remote.writeWord(opened === original ? null : original, content)),
  };
}

/** What every page under measurement offers the driver (measure.mjs), as window.bench. */

export interface BenchPage {
  /** Shows the page's content; ms until it is painted. Called once, when the page has loaded. */
  show(): Promise<number>;
  /** Makes a cell of the indicator table the active one, as a click would; `row` is the 0-based row of the table. */
  goTo(row: number): void;
  /** Scrolls from the top by `step` px per frame; ms between frames. */
  scroll(frames: number, step: number): Promise<number[]>;
  /** Notes from now on the ms from a key to the frame that shows its effect. */
  recordKeys(key: string): void;
  /** What recordKeys noted; waits for keys that are not painted yet. */
  recorded(): Promise<number[]>;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

/** After the next frame is painted: a task posted within a frame's callbacks runs when the frame is done. */
export const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }),
  );

/** ms from `start()` to the first painted frame in which `isThere`. */
export async function timeToPaint(start: () => void, isThere: () => boolean): Promise<number> {
  const started = performance.now();
  start();
  for (;;) {
    const now = await painted();
    if (isThere()) return now - started;
  }
}

/** Scrolls from the top down by `step` px per frame; ms between the frames, the first two left out. */
export async function frameTimes(root: HTMLElement, frames: number, step: number): Promise<number[]> {
  const viewport = root.querySelector('.ag-grid-viewport');
  if (!viewport) throw new Error('no grid');
  viewport.scrollTop = 0;
  await painted();
  const times: number[] = [];
  let last = 0;
  for (let frame = 0; frame < frames + 2; frame++) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    if (frame > 1) times.push(now - last);
    last = now;
    viewport.scrollTop += step;
  }
  return times;
}

/** Scrolls a row of the sheet into the middle, so that going one row down scrolls nothing. */
export function showRow(root: HTMLElement, rowHeights: readonly number[], row: number): void {
  const viewport = root.querySelector('.ag-grid-viewport');
  if (!viewport) return;
  const top = rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
  viewport.scrollTop = Math.max(0, top - viewport.clientHeight / 2);
}

/** recordKeys and recorded, the same for every page. */
export function keyRecorder(): Pick<BenchPage, 'recordKeys' | 'recorded'> {
  let wanted = '';
  let waits: Promise<number>[] = [];
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== wanted) return;
      waits.push(painted().then((now) => now - event.timeStamp));
    },
    { capture: true },
  );
  return {
    recordKeys: (key) => {
      wanted = key;
      waits = [];
    },
    recorded: () => Promise.all(waits),
  };
}

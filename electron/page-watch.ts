/** Knows when the page has been gone a while, so that the browser shell does not outlive its window. */

export interface PageWatchOptions {
  /** ms without any sign of a page before the shell ends */
  readonly patience: number;
  /** ms for the first page to come; null waits for ever */
  readonly firstPatience: number | null;
  readonly onGone: () => void;
}

export interface PageWatch {
  /** a page sent something, or opened or closed its stream; `openPages` streams are open now */
  sign(openPages: number): void;
  stop(): void;
}

export function watchPages({ patience, firstPatience, onGone }: PageWatchOptions): PageWatch {
  let timer = firstPatience === null ? undefined : setTimeout(onGone, firstPatience);
  return {
    sign: (openPages) => {
      clearTimeout(timer);
      // an open stream is enough: timers of a hidden page may sleep for a minute, its connection does not
      timer = openPages > 0 ? undefined : setTimeout(onGone, patience);
    },
    stop: () => clearTimeout(timer),
  };
}

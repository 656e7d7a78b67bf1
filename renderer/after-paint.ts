/** Work that the user does not see at once and that would hold up what they do. */

/** ms after which the work is done although nothing was painted: a page that is not in sight gets no frames */
const latest = 100;

/** Runs `work` once, as soon as the page has painted what was changed before. */
export function afterPaint(work: () => void): void {
  const run = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    port1.close();
    work();
  };
  const timer = setTimeout(run, latest);
  const { port1, port2 } = new MessageChannel();
  // a message sent within a frame's callbacks arrives when the frame is done
  port1.onmessage = run;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    port2.postMessage(null);
  });
}

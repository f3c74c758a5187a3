/** What happened in a page, in milliseconds. */
export interface Frames {
  /** From each frame to the next. */
  readonly pauses: readonly number[];
  /** Tasks of more than 50 ms, which hold everything up. */
  readonly longTasks: readonly number[];
  /** Rows in whose markup something changed, each time. */
  readonly rows: number;
}

/** Runs in the page: follows its frames for so many seconds. */
export function framesOf(seconds: number): Promise<Frames> {
  const [pauses, longTasks]: [number[], number[]] = [[], []];
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: "longtask" });
  let rows = 0;
  const changes = new MutationObserver((records) => {
    const touched = records.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest("tr"),
    );
    rows += new Set(touched.filter((row) => row != null)).size;
  });
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  return new Promise((resolve) => {
    const begun = performance.now();
    let last: number | undefined;
    const frame = (now: number): void => {
      if (last !== undefined) pauses.push(now - last);
      last = now;
      if (now - begun < seconds * 1_000) requestAnimationFrame(frame);
      else {
        observer.disconnect();
        changes.disconnect();
        resolve({ pauses, longTasks, rows });
      }
    };
    requestAnimationFrame(frame);
  });
}

/** In words. */
export function told({ pauses, longTasks, rows }: Frames, seconds: number): string {
  const sorted = pauses.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
  const sum = longTasks.reduce((all, ms) => all + ms, 0);
  return [
    `${(pauses.length / seconds).toFixed(1)} frames a second`,
    `from frame to frame p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)} ms`,
    `${longTasks.length} tasks of more than 50 ms, ${sum.toFixed(0)} ms together, the longest ${Math.max(0, ...longTasks).toFixed(0)} ms`,
    `${rows} times a row changed`,
  ].join("; ");
}

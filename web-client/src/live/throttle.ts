/** Passes on the latest value, at most once in each `pause` milliseconds, and always the last one. */
export function throttle<T>(pause: number, pass: (value: T) => void): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: T } | undefined;
  const tick = (): void => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = undefined;
    pass(value);
    timer = setTimeout(tick, pause);
  };
  return (value) => {
    waiting = { value };
    if (timer === undefined) tick();
  };
}

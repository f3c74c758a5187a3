import { Store } from "./store";

/** How high the rows of a list turned out to be, by the position of their entry. */
export class RowSizes extends Store<{ readonly heights: ReadonlyMap<number, number> }> {
  readonly #observer: ResizeObserver;

  constructor() {
    super({ heights: new Map() });
    this.#observer = new ResizeObserver((changes) => this.#measured(changes));
  }

  /** To be the `ref` of each row; a row says its position in `data-position`. */
  readonly watch = (row: HTMLElement | null): (() => void) | undefined => {
    if (!row) return undefined;
    this.#observer.observe(row);
    return () => this.#observer.unobserve(row);
  };

  #measured(changes: readonly ResizeObserverEntry[]): void {
    const heights = new Map(this.state().heights);
    for (const { target, borderBoxSize } of changes)
      heights.set(Number((target as HTMLElement).dataset["position"]), borderBoxSize[0]?.blockSize ?? 0);
    this.set({ heights });
  }
}

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { RowSizes } from "./row-sizes";
import type { Entry } from "./types";
import { useStore } from "./use-store";
import { anchorAt, drawn, offsetsOf, rowAt, rowsIn, scrollTo, topOf, type Anchor } from "./window";

export interface ListWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** To be the `ref` of each row. */
  readonly watch: RowSizes["watch"];
  readonly scrolled: () => void;
  /** Which rows to draw, and where. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  readonly height: number;
  /** How many rows fit into what is seen. */
  readonly page: number;
  /** Brings a row into sight. */
  readonly reveal: (index: number) => void;
}

/** Which part of the list a row is brought into: the rest of it may reach below the window. */
const REVEALED = 0.6;

/** A guess until the row was drawn once, in pixels. */
function guess({ before, after, forgotten }: Entry): number {
  const units = forgotten ? 150 : Math.min(700, (before?.length ?? 0) / 2 + (after?.length ?? 0));
  return 42 + (units > 0 ? 8 + 24 * Math.ceil(units / 36) : 0);
}

/** A list of which only what is seen is drawn; `pinned` is the row that stays because the focus may be in it. */
export function useWindow(entries: readonly Entry[], pinned: number): ListWindow {
  const [sizes] = useState(() => new RowSizes());
  const { heights } = useStore(sizes);
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const keys = useMemo(() => entries.map((e) => e.position), [entries]);
  const offsets = useMemo(
    () => offsetsOf(entries.map((e) => heights.get(e.position) ?? guess(e))),
    [entries, heights],
  );
  const scrolled = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    anchor.current = anchorAt(keys, offsets, box.scrollTop);
    setView((was) =>
      was.top === box.scrollTop && was.height === box.clientHeight
        ? was
        : { top: box.scrollTop, height: box.clientHeight },
    );
  }, [keys, offsets]);
  useLayoutEffect(() => {
    const top = topOf(keys, offsets, anchor.current);
    if (top !== null && scroller.current && Math.abs(scroller.current.scrollTop - top) > 0.5)
      scroller.current.scrollTop = top;
  }, [keys, offsets]);
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(scrolled);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scrolled]);
  const reveal = useCallback(
    (index: number) => {
      const box = scroller.current;
      if (!box) return;
      box.scrollTop = scrollTo(offsets, index, box.scrollTop, box.clientHeight * REVEALED);
      anchor.current = anchorAt(keys, offsets, box.scrollTop);
    },
    [keys, offsets],
  );
  const seen = rowsIn(offsets, view.top, view.height);
  const rows = drawn(seen, pinned, entries.length).map((index) => ({ index, top: offsets[index] ?? 0 }));
  const page = Math.max(1, rowAt(offsets, view.top + view.height) - rowAt(offsets, view.top));
  const height = offsets[offsets.length - 1] ?? 0;
  return { scroller, watch: sizes.watch, scrolled, rows, height, page, reveal };
}

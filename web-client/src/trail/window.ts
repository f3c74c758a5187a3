/** The mathematics of a long list of which only what is seen is drawn. Heights are in pixels. */

/** Where each row begins; one more than there are rows, the last is the height of all. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (let i = 0; i < heights.length; i++) offsets[i + 1] = (offsets[i] ?? 0) + (heights[i] ?? 0);
  return offsets;
}

/** The row at a height; the nearest one where the list has none there. */
export function rowAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows from `first` to `last`, both drawn; none where `last` is less. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** What is seen, and as much above and below as one scrolls between two frames. */
export function rowsIn(offsets: Float64Array, top: number, height: number, beyond = height / 2): Rows {
  const count = offsets.length - 1;
  if (count <= 0) return { first: 0, last: -1 };
  return { first: rowAt(offsets, top - beyond), last: rowAt(offsets, top + height + beyond) };
}

/** The rows to draw: what is seen, and one that must stay because the focus is in it. */
export function drawn({ first, last }: Rows, pinned: number, count: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (pinned < 0 || pinned >= count) return rows;
  if (pinned < first) return [pinned, ...rows];
  return pinned > last ? [...rows, pinned] : rows;
}

/** Where to scroll so that a row is seen: not at all where it is. */
export function scrollTo(offsets: Float64Array, row: number, top: number, height: number): number {
  const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
  if (start < top || end - start > height) return start;
  return end > top + height ? end - height : top;
}

/** The row at the top of what is seen, and how much of it is above. */
export interface Anchor {
  readonly key: number;
  readonly within: number;
}

/** What is seen stays where it is while rows come above it, or turn out to be higher; at the very top one sees what is new. */
export function anchorAt(keys: readonly number[], offsets: Float64Array, top: number): Anchor | null {
  const row = rowAt(offsets, top);
  const key = keys[row];
  return key === undefined || top <= 0 ? null : { key, within: top - (offsets[row] ?? 0) };
}

/** Where to scroll so that the anchor is where it was; null where there is nothing to keep. */
export function topOf(keys: readonly number[], offsets: Float64Array, anchor: Anchor | null): number | null {
  const row = anchor === null ? -1 : keys.indexOf(anchor.key);
  return anchor === null || row < 0 ? null : (offsets[row] ?? 0) + anchor.within;
}

/** Which of the numbers make up their longest rising sequence; null belongs to none. */
export function longestRising(numbers: readonly (number | null)[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let end = -1;
  numbers.forEach((n, i) => {
    [lengths[i], before[i]] = [n === null ? 0 : 1, -1];
    for (let j = 0; n !== null && j < i; j++) {
      const other = numbers[j];
      if (other == null || other >= n || (lengths[j] ?? 0) + 1 <= (lengths[i] ?? 0)) continue;
      [lengths[i], before[i]] = [(lengths[j] ?? 0) + 1, j];
    }
    if (n !== null && (lengths[i] ?? 0) > (lengths[end] ?? 0)) end = i;
  });
  const found = new Set<number>();
  for (let at = end; at >= 0; at = before[at] ?? -1) found.add(at);
  return found;
}

/**
 * Which of the numbers may be out of order: those that not every longest rising sequence needs. Where two changed places
 * it is either of them, for nobody can tell which one was moved.
 */
export function displaced(numbers: readonly number[]): ReadonlySet<number> {
  const upTo = risingUpTo(numbers);
  const from = risingUpTo(numbers.map((n) => -n).reverse()).reverse();
  const longest = Math.max(0, ...upTo);
  const fits = numbers.map((_, i) => (upTo[i] ?? 0) + (from[i] ?? 0) === longest + 1);
  const alike = (i: number): number => upTo.filter((length, j) => fits[j] && length === upTo[i]).length;
  return new Set(numbers.flatMap((_, i) => (fits[i] && alike(i) === 1 ? [] : [i])));
}

/** How long the longest rising sequence is that ends with each number. */
function risingUpTo(numbers: readonly number[]): number[] {
  const lengths: number[] = [];
  for (const [i, n] of numbers.entries())
    lengths[i] = 1 + Math.max(0, ...lengths.filter((_, j) => (numbers[j] ?? n) < n));
  return lengths;
}

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

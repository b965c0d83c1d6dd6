/** The value that this part (0 to 1) of all is at or below; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** Milliseconds as a table shows them. */
export const inMs = (ms: number): number => Math.round(ms * 10) / 10;

/** A stretch that differs: what stood there before, and what stands there now; one of the two may be empty. */
export interface Change<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Longer stretches are taken as one change: to find what they have in common would take minutes. */
const MAX_CELLS = 4_000_000;

/** The stretches in which two lists differ, by their longest common subsequence. */
export function differences<Item>(before: readonly Item[], after: readonly Item[]): readonly Change<Item>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  return inside(before.slice(start, endBefore), after.slice(start, endAfter));
}

/** The same for two lists that begin and end differently. */
function inside<Item>(before: readonly Item[], after: readonly Item[]): readonly Change<Item>[] {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0 || before.length * after.length > MAX_CELLS) {
    return [{ before, after }];
  }
  const width = after.length + 1;
  // How long the common subsequence of what begins at (row, column) is.
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const changes: Change<Item>[] = [];
  let [row, column] = [0, 0];
  let [fromRow, fromColumn] = [0, 0];
  const close = () => {
    if (row > fromRow || column > fromColumn) {
      changes.push({ before: before.slice(fromRow, row), after: after.slice(fromColumn, column) });
    }
  };
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      close();
      row += 1;
      column += 1;
      [fromRow, fromColumn] = [row, column];
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  [row, column] = [before.length, after.length];
  close();
  return changes;
}

import { posix } from "node:path";
import { expect, it } from "vitest";
import { readProductFiles } from "../structure/product-files.ts";

/** More than these nobody reads as one list: a folder that grows beyond is split by what its files are about. */
const MAX_FILES = 30;

it("holds no more files in a folder of the product than one reads as a list", () => {
  const folders = Map.groupBy(readProductFiles().keys(), (path) => posix.dirname(path));

  const full = [...folders].flatMap(([folder, files]) =>
    files.length > MAX_FILES ? [`${folder}: ${files.length} files, ${MAX_FILES} at most`] : [],
  );

  expect(folders.has("src/domain")).toBe(true);
  expect(full).toEqual([]);
});

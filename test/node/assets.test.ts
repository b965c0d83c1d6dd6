import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ASSETS } from "../../views/assets.ts";
import { SCRIPTS } from "../../views/scripts.ts";

const STATIC = new URL("../../static", import.meta.url);
const read = (path: string) => readFileSync(`${STATIC.pathname}${path}`);
const digest = (algorithm: string, path: string) => createHash(algorithm).update(read(path)).digest();

/** A third-party script goes by its version. */
const isVersioned = (path: string) => /-\d+\.\d+\.\d+\.min\.js$/.test(path);

describe("the files of pages", () => {
  it("are all listed, and none that is not there", () => {
    const listed = Object.values(ASSETS).map(({ path }) => path.replace("/assets/", ""));

    expect(listed.sort()).toEqual(readdirSync(`${STATIC.pathname}/assets`).sort());
  });

  it.each(Object.entries(ASSETS))("have a name that changes with the content: %s", (key, { path }) => {
    if (isVersioned(path)) return expect(read(path).toString()).not.toBe("");
    const hash = digest("sha256", path).toString("hex").slice(0, 8);

    expect(path).toBe(`/assets/${key.replace(".", `-${hash}.`)}`);
  });

  it.each(Object.entries(ASSETS))("are pinned by their content: %s", (_, { path, integrity }) => {
    expect(integrity).toBe(`sha384-${digest("sha384", path).toString("base64")}`);
  });

  it("are kept by browsers for ever, on Workers too", () => {
    const headers = read("/_headers").toString();

    expect(headers).toMatch(/^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
  });

  it("weigh, with a page of ten kilobytes, no more than one window of a connection besides htmx", () => {
    const own = Object.values(ASSETS).filter(({ path }) => !isVersioned(path) && !path.includes("/desk-"));

    const bytes = own.reduce((sum, { path }) => sum + gzipSync(read(path)).length, 0);

    expect(SCRIPTS.map(({ path }) => path)).toContain(ASSETS["app.js"].path);
    expect(bytes).toBeLessThan(8 * 1024);
  });
});

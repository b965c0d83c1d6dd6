import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { readStatic, STATIC_FOLDER } from "../../src/hosts/read-static.ts";
import { STYLESHEET_PARTS } from "../../src/hosts/stylesheet-parts.ts";
import { writeStatic } from "../../src/hosts/write-static.ts";
import { ASSET_NAMES, type AssetName, type Assets, asset } from "../../views/assets.ts";
import { SCRIPTS } from "../../views/scripts.ts";
import { START_MS } from "../support/app.ts";
import { createDemoApp } from "../support/demo-app.ts";
import { openSite } from "../support/site.ts";
import {
  asItShould,
  contentOf,
  fetchLinkedFiles,
  isVersioned,
  linkedFiles,
} from "../support/static-files.ts";

const DAY_MS = 86_400_000;

/** A folder of the test's own, gone when it ends. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A copy of the sources, to change. */
function copySources(): string {
  const folder = makeFolder();
  cpSync(STATIC_FOLDER, folder, { recursive: true });
  return folder;
}

const changeFile = (file: string) => writeFileSync(file, `${readFileSync(file, "utf8")}\n`);

const pathsOf = (assets: Assets) => ASSET_NAMES.map((name) => assets[name].path);

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));

describe("the names of files", () => {
  it("change with the content of their own file, and of no other", () => {
    const folder = copySources();
    const before = pathsOf(readStatic(folder).assets);

    changeFile(join(folder, "assets", "clock.js"));
    const after = pathsOf(readStatic(folder).assets);

    const changed = ASSET_NAMES.filter((_, index) => before[index] !== after[index]);
    expect(changed).toEqual(["clock.js"]);
  });

  it("are made from sources that have none in theirs, so that their history stays in one piece", () => {
    const named = filesBelow(STATIC_FOLDER).filter((file) => /[-.][0-9a-f]{8,}\./.test(file));

    expect(named).toEqual([]);
  });

  it("have a version where somebody else wrote the file", () => {
    const versioned = ASSET_NAMES.filter((name) => isVersioned(asset(name).path));

    expect(versioned).toEqual(["htmx-csp.js", "htmx.js"]);
  });

  it("are refused where a file is missing that pages link, or there is one that none does", () => {
    const folder = copySources();
    writeFileSync(join(folder, "assets", "stray.js"), "");
    expect(() => readStatic(folder)).toThrow("No page links stray.js");

    rmSync(join(folder, "assets", "stray.js"));
    rmSync(join(folder, "assets", "clock.js"));
    expect(() => readStatic(folder)).toThrow("There is no clock.js");
  });
});

describe("the sources", () => {
  it("leave aside what an editor or a system hides among them", () => {
    const folder = copySources();
    for (const place of ["", "assets", "styles"]) writeFileSync(join(folder, place, ".DS_Store"), "hidden");

    const read = readStatic(folder);

    expect(read).toEqual(readStatic(STATIC_FOLDER));
  });
});

describe("the stylesheet", () => {
  it("is every part once, in the order of the list", () => {
    const css = Buffer.from(contentOf(asset("app.css").path)).toString();

    const parts = filesBelow(join(STATIC_FOLDER, "styles")).map((file) => file.slice(1));
    const rest = STYLESHEET_PARTS.reduce((left, part) => {
      const text = readFileSync(join(STATIC_FOLDER, "styles", part), "utf8");
      expect(left.startsWith(text), part).toBe(true);
      return left.slice(text.length).replace(/^\n/, "");
    }, css);
    expect(rest).toBe("");
    expect(parts.sort()).toEqual([...STYLESHEET_PARTS].sort());
  });

  it("has another name when one of its parts changes", () => {
    const folder = copySources();
    const before = readStatic(folder).assets;

    changeFile(join(folder, "styles", "month.css"));
    const after = readStatic(folder).assets;

    expect(after["app.css"].path).not.toBe(before["app.css"].path);
    expect({ ...after, "app.css": before["app.css"] }).toEqual(before);
  });

  it("is refused with a part that nobody listed, or without one", () => {
    const folder = copySources();
    writeFileSync(join(folder, "styles", "stray.css"), "");
    expect(() => readStatic(folder)).toThrow("does not list stray.css");

    rmSync(join(folder, "styles", "stray.css"));
    rmSync(join(folder, "styles", "month.css"));
    expect(() => readStatic(folder)).toThrow("There is no month.css");
  });
});

describe("the files of pages", () => {
  it("are asked for in vain where no host has said where they are", async () => {
    vi.resetModules();
    const fresh = await import("../../views/assets.ts");

    expect(() => fresh.asset("app.css")).toThrow("No host has said");
  });

  it("are served on Node as the page names them, to be kept for ever", async () => {
    const demo = await createDemoApp();
    const { app, origin, emulator, mint } = await openSite();
    // By video: the page asks the browser for its zone.
    const { path } = await mint(
      emulator.book({ serviceId: serviceIdOf("video"), startMs: START_MS + 9 * DAY_MS }),
    );
    const byWindow = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    const pages = [await app.request(path, { headers: byWindow }), await demo.app.request("/demo")];
    const html = (await Promise.all(pages.map((page) => page.text()))).join("");

    const files = await fetchLinkedFiles(html, (file) => fetch(origin + file));

    expect(files.map(({ path }) => path).sort()).toEqual(ASSET_NAMES.map((name) => asset(name).path).sort());
    expect(files).toEqual(linkedFiles(html).map(asItShould));
  });

  it("weigh, with a page of ten kilobytes, no more than one window of a connection besides htmx", () => {
    const own = ASSET_NAMES.filter((name) => !isVersioned(asset(name).path) && name !== "desk.css");

    const bytes = own.reduce((sum, name: AssetName) => sum + gzipSync(contentOf(asset(name).path)).length, 0);

    expect(own).toEqual(expect.arrayContaining([...SCRIPTS].filter((name) => !name.startsWith("htmx"))));
    expect(bytes).toBeLessThan(8 * 1024);
  });
});

describe("the files that a Worker is built with", () => {
  it("are those of the sources, and their names as the pages link them", () => {
    const folder = makeFolder();
    const sources = readStatic(STATIC_FOLDER);

    writeStatic(sources, folder);

    const written = filesBelow(join(folder, "static"));
    expect(written.sort()).toEqual([...sources.files.keys()].sort());
    for (const file of written)
      expect(readFileSync(join(folder, "static", file))).toEqual(sources.files.get(file));
    const module = readFileSync(join(folder, "asset-names.js"), "utf8");
    expect(JSON.parse(module.replace(/^export const ASSETS = |;\n$/g, ""))).toEqual(sources.assets);
  });

  it("are kept by browsers for ever", () => {
    const headers = readFileSync(join(STATIC_FOLDER, "_headers"), "utf8");

    expect(headers).toMatch(/^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
  });

  it("stay untouched by a build that changes nothing, and go when their source has changed", () => {
    const [folder, sources] = [makeFolder(), copySources()];
    const before = readStatic(sources);
    writeStatic(before, folder);
    const kept = join(folder, "static", before.assets["app.js"].path);
    const { ino, mtimeMs } = statSync(kept);

    changeFile(join(sources, "assets", "clock.js"));
    const after = readStatic(sources);
    writeStatic(after, folder);

    expect(statSync(kept)).toMatchObject({ ino, mtimeMs });
    expect(filesBelow(join(folder, "static")).sort()).toEqual([...after.files.keys()].sort());
    expect(filesBelow(folder).filter((file) => file.includes("half"))).toEqual([]);
  });
});

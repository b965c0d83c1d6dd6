import { describe, expect, it } from "vitest";
import { checkArrows } from "../structure/check-arrows.ts";
import { readImports } from "../structure/imports.ts";
import { readProductFiles } from "../structure/product-files.ts";

/** What the check says of a product that consists of these files alone. */
const check = (files: Readonly<Record<string, string>>) => checkArrows(new Map(Object.entries(files)));

describe("the imports of the product", () => {
  it("run only downwards, and in no circle", () => {
    expect(checkArrows(readProductFiles())).toEqual([]);
  });

  it("are seen by the check, from the top floor to the bottom", () => {
    const imports = [...readProductFiles()].flatMap(([path, text]) => readImports(path, text));

    const seen = imports.map(({ from, to }) => `${from} -> ${to}`);

    expect(seen).toContain("src/hosts/node.ts -> src/app.ts");
    expect(seen).toContain("src/deps.ts -> src/keys/keyring.ts");
    expect(seen).toContain("views/layout.ts -> views/html.ts");
    expect(seen).toContain("src/domain/time/zone-city.ts -> src/domain/time/zone-cities.json");
  });
});

describe("the check of imports", () => {
  it("takes imports that run downwards", () => {
    const said = check({
      "src/hosts/node.ts": 'import { readFileSync } from "node:fs";\nimport { app } from "../app.ts";',
      "src/app.ts": 'import { Hono } from "hono";\nimport { mint } from "./links/mint.ts";',
      "src/links/mint.ts": 'import { insert } from "../store/links.ts";',
      "src/store/links.ts": 'import type { Database } from "../ports/storage.ts";',
      "src/ports/storage.ts": "export interface Database {}",
    });

    expect(said).toEqual([]);
  });

  it.each([
    [
      "delivery that imports links",
      "src/delivery/steps.ts",
      "../links/mint.ts",
      "delivery stands below links",
    ],
    [
      "delivery that imports routes",
      "src/delivery/a.ts",
      "../routes/find.ts",
      "delivery stands below routes",
    ],
    ["a store that imports a view", "src/store/links.ts", "../../views/html.ts", "store imports only config"],
    [
      "a store that imports an adapter",
      "src/store/a.ts",
      "../adapters/d1.ts",
      "store and adapters stand on one",
    ],
    [
      "SQLite that imports the emulator",
      "src/adapters/sqlite/sqlite.ts",
      "../../emulator/a.ts",
      "only hosts import emulator",
    ],
    [
      "a view that imports a host",
      "views/pages/find.ts",
      "../../src/hosts/node.ts",
      "pages stands below hosts",
    ],
    [
      "a view that imports a port",
      "views/pages/a.ts",
      "../../src/ports/host.ts",
      "pages imports only layout",
    ],
    [
      "a rule that imports an adapter",
      "src/domain/a.ts",
      "../adapters/d1.ts",
      "domain stands below adapters",
    ],
    [
      "a rule that imports Hono",
      "src/domain/a.ts",
      "hono/html",
      "of packages domain imports only: @date-fns/tz",
    ],
    [
      "dependencies that name the store",
      "src/deps.ts",
      "./store/links.ts",
      "deps imports only keys, config, ports",
    ],
    [
      "acts that import sends",
      "src/actions/act.ts",
      "../sends/run.ts",
      "actions and sends stand on one floor",
    ],
    [
      "an emulator that imports a rule",
      "src/emulator/a.ts",
      "../domain/slot.ts",
      "emulator stands below domain",
    ],
    [
      "links that import Node",
      "src/links/mint.ts",
      "node:crypto",
      "only hosts and a host's adapters import node:*",
    ],
    [
      "an adapter of both hosts that imports Node",
      "src/adapters/smtp.ts",
      "node:net",
      "only hosts and a host's",
    ],
    [
      "a route that imports Cloudflare",
      "src/routes/a.ts",
      "cloudflare:workers",
      "only hosts and a host's adapters",
    ],
    [
      "a host that imports a test",
      "src/hosts/a.ts",
      "../../test/support/app.ts",
      "only files that stand in a room",
    ],
    ["a host that imports the tests' alias", "src/hosts/a.ts", "#host", "imports nothing of the tests"],
  ])("refuses %s", (_, path, names, rule) => {
    const said = check({ [path]: `// First line.\nimport { a } from "${names}";` });

    expect(said).toEqual([expect.stringContaining(`${path}:2 imports ${names}: `)]);
    expect(said[0]).toContain(rule);
  });

  it.each([
    ["a type", 'import type { Minted } from "../links/mint.ts";'],
    ["a type named in place", 'type Minted = import("../links/mint.ts").Minted;'],
    ["a name and others", 'import mint, { type Minted } from "../links/mint.ts";'],
    ["all names", 'import * as links from "../links/mint.ts";'],
    ["over several lines", 'import {\n  type Minted,\n  mint,\n} from "../links/mint.ts";'],
    ["nothing but the running", 'import "../links/mint.ts";'],
    ["what is passed on", 'export { mint } from "../links/mint.ts";'],
    ["all that is passed on", 'export * from "../links/mint.ts";'],
    ["what is loaded later", 'const links = () => import("../links/mint.ts");'],
  ])("sees an import of %s", (_, source) => {
    expect(check({ "src/store/links.ts": source })).toEqual([
      "src/store/links.ts:1 imports ../links/mint.ts: store stands below links, and an import runs only downwards",
    ]);
  });

  it("refuses an import whose name it cannot read", () => {
    const said = check({ "src/links/mint.ts": "const load = (name: string) => import(name);" });

    expect(said).toEqual([
      "src/links/mint.ts:1 imports what?: an import names its file or package in a plain string",
    ]);
  });

  it("takes no comment and no text for an import", () => {
    const said = check({
      "src/store/links.ts": [
        '// import { mint } from "../links/mint.ts";',
        '/*\n * import "../links/mint.ts";\n */',
        'const text = { a: "from", b: "../links/mint.ts" };',
        "export const sql = `select * from 'links'`;",
      ].join("\n"),
    });

    expect(said).toEqual([]);
  });

  it("refuses a circle, and shows the way round", () => {
    const said = check({
      "src/links/mint.ts": 'import { read } from "./read.ts";',
      "src/links/read.ts": 'import { plan } from "./plan.ts";',
      "src/links/plan.ts": 'import type { Minted } from "./mint.ts";',
    });

    expect(said).toEqual([
      "src/links/mint.ts -> src/links/read.ts -> src/links/plan.ts -> src/links/mint.ts: no file or folder imports itself, on any way round",
    ]);
  });

  it.each([
    "src/helpers.ts",
    "src/staff/session.ts",
    "src/schema.sql",
    "views/emails/letter.ts",
    "views/tools.ts",
  ])("refuses a file that stands in no room: %s", (path) => {
    expect(check({ [path]: "" })).toEqual([
      `${path}: every file stands in one room of test/structure/floors.ts, and this one in none`,
    ]);
  });
});

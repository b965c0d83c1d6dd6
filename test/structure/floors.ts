/** Files that belong together, and what they may import beside one another. */
export interface Room {
  readonly name: string;
  /** Patterns of paths from the root. A file belongs to one room. */
  readonly files: readonly string[];
  /** The only other rooms it may import. Without: every room on the floors below. */
  readonly knows?: readonly string[];
  /** The only other rooms that may import it. Without: every room on the floors above. */
  readonly knownTo?: readonly string[];
  /** The only packages it may import. Without: any. */
  readonly packages?: readonly string[];
  /** Those of its files that belong to one host, and so may import `node:*` and `cloudflare:*`. */
  readonly ofOneHost?: readonly string[];
  /** Modules that a build makes, by the names under which the room imports them. */
  readonly built?: readonly string[];
}

/** What the parts that speak to the outside may know: values, and the ports they fill. */
const VALUES = ["config", "ports", "domain", "results"];

/** A view gets values ready to show. */
const SHOWN = ["domain"];

/**
 * The house, its top floor first. An import runs only downwards: into a room on a lower floor. Rooms on one floor do not
 * know one another.
 */
export const FLOORS: readonly (readonly Room[])[] = [
  [{ name: "hosts", files: ["src/hosts/**"], ofOneHost: ["src/hosts/**"], built: ["#asset-names"] }],
  [
    { name: "app", files: ["src/app.ts"] },
    { name: "tick", files: ["src/tick.ts"] },
    { name: "purge", files: ["src/purge.ts"] },
  ],
  [{ name: "routes", files: ["src/routes/**"] }],
  // What is found goes out as a send.
  [
    { name: "find", files: ["src/find/**"] },
    { name: "health", files: ["src/health/**"] },
    { name: "replies", files: ["src/replies/**"] },
  ],
  [
    { name: "sends", files: ["src/sends/**"] },
    { name: "actions", files: ["src/actions/**"] },
  ],
  [{ name: "links", files: ["src/links/**"] }],
  [{ name: "bookings", files: ["src/bookings/**"] }],
  [{ name: "delivery", files: ["src/delivery/**"] }],
  [{ name: "deps", files: ["src/deps.ts"], knows: ["keys", "config", "ports"] }],
  [
    { name: "keys", files: ["src/keys/**"], knows: VALUES },
    { name: "store", files: ["src/store/**"], knows: VALUES },
    {
      name: "adapters",
      files: ["src/adapters/**"],
      knows: VALUES,
      ofOneHost: ["src/adapters/sqlite/*.ts", "src/adapters/d1.ts", "src/adapters/smtp-socket.ts"],
    },
  ],
  [
    {
      name: "pages",
      files: ["views/pages/**"],
      knows: ["layout", "fragments", "words", "markup", ...SHOWN],
      packages: ["hono/html"],
    },
    {
      name: "messages",
      files: ["views/messages/**"],
      knows: ["words", "markup", ...SHOWN],
      packages: ["hono/html"],
    },
  ],
  [
    {
      name: "layout",
      files: ["views/layout.ts"],
      knows: ["fragments", "words", "markup", ...SHOWN],
      packages: ["hono/html"],
    },
  ],
  [
    {
      name: "fragments",
      files: ["views/fragments/**"],
      knows: ["words", "markup", ...SHOWN],
      packages: ["hono/html"],
    },
  ],
  [
    {
      name: "words",
      files: ["views/words/**"],
      knows: ["markup", ...SHOWN],
      packages: ["hono/html", "intl-messageformat", "@schummar/icu-type-parser"],
    },
  ],
  [
    {
      name: "markup",
      files: ["views/html.ts", "views/assets.ts", "views/scripts.ts"],
      knows: SHOWN,
      packages: ["hono/html"],
    },
  ],
  [
    { name: "config", files: ["src/config/**"], packages: [] },
    { name: "ports", files: ["src/ports/**"], packages: [] },
  ],
  // Rules without I/O: of packages those that only reckon and write.
  [
    {
      name: "domain",
      files: ["src/domain/**"],
      packages: ["@date-fns/tz", "colord", "ical-generator", "libphonenumber-js"],
    },
  ],
  [
    {
      name: "results",
      files: ["src/errors.ts", "src/result.ts", "src/limited-body.ts", "src/database-unavailable.ts"],
    },
  ],
  // Stands for Wix, and so for nothing of the app.
  [{ name: "emulator", files: ["src/emulator/**"], knownTo: ["hosts"] }],
];

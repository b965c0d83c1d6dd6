import { isBuiltin } from "node:module";
import { matchesGlob } from "node:path";
import { findCircles } from "./circles.ts";
import { FLOORS, type Room } from "./floors.ts";
import { type Import, readImports } from "./imports.ts";

const ROOMS = FLOORS.flat();
/** How deep a room stands: 0 is the top floor. */
const DEPTHS = new Map(FLOORS.flatMap((floor, depth) => floor.map((room) => [room, depth] as const)));

/**
 * Holds the imports of the product's files against the house (`floors.ts`).
 * @param files their texts, by their paths from the root
 * @returns what breaks a rule: each with its file, its line, its import and the rule
 */
export function checkArrows(files: ReadonlyMap<string, string>): readonly string[] {
  const sources = [...files].filter(([path]) => path.endsWith(".ts"));
  const imports = sources.flatMap(([path, text]) => readImports(path, text));
  return [
    ...[...files.keys()].flatMap((path) => rulesOfHome(path)),
    ...imports.flatMap((one) => {
      const rule = ruleBrokenBy(one);
      return rule === undefined ? [] : `${one.from}:${one.line} imports ${one.names ?? "what?"}: ${rule}`;
    }),
    // Only within a room: between rooms every circle has an arrow that runs upwards.
    ...findCircles(imports.filter(isWithinRoom)).map(
      (circle) => `${circle.join(" -> ")}: no file or folder imports itself, on any way round`,
    ),
  ];
}

/** Kept, since most files are looked up for each of their imports. */
const roomsByPath = new Map<string, readonly Room[]>();

function roomsOf(path: string): readonly Room[] {
  const rooms = roomsByPath.get(path) ?? ROOMS.filter(({ files }) => matchesAny(path, files));
  roomsByPath.set(path, rooms);
  return rooms;
}

function isWithinRoom({ from, to }: Import): boolean {
  return to !== undefined && roomsOf(from)[0] === roomsOf(to)[0];
}

function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesGlob(path, pattern));
}

function rulesOfHome(path: string): readonly string[] {
  const rooms = roomsOf(path).map(({ name }) => name);
  if (rooms.length === 1) return [];
  const found = rooms.join(", ") || "none";
  return [`${path}: every file stands in one room of test/structure/floors.ts, and this one in ${found}`];
}

function ruleBrokenBy({ from, names, to }: Import): string | undefined {
  const [room] = roomsOf(from);
  if (room === undefined) return;
  if (names === undefined) return "an import names its file or package in a plain string";
  if (to !== undefined) return ruleOfArrow(room, to);
  if (isBuiltin(names) || names.startsWith("cloudflare:")) return ruleOfHost(room, from);
  return ruleOfPackage(room, names);
}

function ruleOfArrow(room: Room, to: string): string | undefined {
  const [target] = roomsOf(to);
  if (target === undefined) return "a file of the product imports only files that stand in a room";
  if (target === room) return;
  const { name, knows } = room;
  if (target.knownTo?.includes(name) === false)
    return `only ${target.knownTo.join(", ")} import ${target.name}`;
  const depth = depthOf(target) - depthOf(room);
  if (depth < 0) return `${name} stands below ${target.name}, and an import runs only downwards`;
  if (depth === 0) return `${name} and ${target.name} stand on one floor, and do not know one another`;
  if (knows?.includes(target.name) === false)
    return `of other rooms ${name} imports only ${knows.join(", ")}`;
  return;
}

function depthOf(room: Room): number {
  return DEPTHS.get(room) ?? 0;
}

function ruleOfHost({ ofOneHost = [] }: Room, from: string): string | undefined {
  if (matchesAny(from, ofOneHost)) return;
  return "only hosts and a host's adapters import node:* and cloudflare:*";
}

function ruleOfPackage({ name, packages, built }: Room, imported: string): string | undefined {
  if (imported.startsWith("#")) {
    return built?.includes(imported) ? undefined : "a file of the product imports nothing of the tests";
  }
  if (packages?.some((one) => imported === one || imported.startsWith(`${one}/`)) !== false) return;
  return `of packages ${name} imports only: ${packages.join(", ") || "none"}`;
}

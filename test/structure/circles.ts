import type { Import } from "./imports.ts";

/**
 * The circles that imports make, each as the way round: `a`, `b`, `a`. Within every folder its files and its folders are
 * looked at, a folder as one with all that is in it: so files make no circle, and neither do folders. Where any circle
 * is, one is found; of circles that share a file or folder, not every one.
 */
export function findCircles(imports: readonly Import[]): readonly (readonly string[])[] {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (to === undefined) continue;
    const [source, target] = lift(from, to);
    arrows.set(source, (arrows.get(source) ?? new Set()).add(target));
  }
  return circlesOf(arrows);
}

/** Between which two an arrow runs that stand side by side in one folder. */
function lift(from: string, to: string): readonly [string, string] {
  const [source, target] = [from.split("/"), to.split("/")];
  const apart = source.findIndex((part, depth) => part !== target[depth]);
  if (apart === -1) return [from, to];
  return [source.slice(0, apart + 1).join("/"), target.slice(0, apart + 1).join("/")];
}

function circlesOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();

  function follow(place: string, way: readonly string[]): void {
    const seen = way.indexOf(place);
    if (seen !== -1) circles.push([...way.slice(seen), place]);
    if (seen !== -1 || done.has(place)) return;
    for (const next of arrows.get(place) ?? []) follow(next, [...way, place]);
    done.add(place);
  }

  for (const place of arrows.keys()) follow(place, []);
  return circles;
}

import axe from "axe-core";
import type { Page } from "playwright-core";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export interface AxeScope {
  /** Default: all rules of axe but its experimental ones. */
  readonly only?: "WCAG 2.2 AA" | "WCAG 2.2 AA and best practice" | readonly string[];
  /** Rules to leave out. */
  readonly without?: readonly string[];
  /** Leaves out what stands in frames; no other page has any. */
  readonly outsideFrames?: boolean;
}

/** What axe objects to in a page as it stands: the rule and the first element that breaks it. */
export function axeObjections(page: Page, scope: AxeScope = {}): Promise<readonly string[]> {
  const context = scope.outsideFrames ? `{ exclude: ["iframe"] }` : "document";
  // In one call and without the elements that pass: to carry those out of the browser takes as long as to examine.
  return page.evaluate<readonly string[]>(`${axe.source};
    axe.run(${context}, ${JSON.stringify(optionsFor(scope))}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + " at " + nodes[0]?.html))`);
}

function optionsFor({ only, without = [] }: AxeScope): axe.RunOptions {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const shared: axe.RunOptions = { resultTypes: ["violations"], rules };
  if (only === undefined) return shared;
  if (typeof only !== "string") return { ...shared, runOnly: { type: "rule", values: [...only] } };
  const values = only === "WCAG 2.2 AA" ? WCAG_22_AA : [...WCAG_22_AA, "best-practice"];
  return { ...shared, runOnly: { type: "tag", values } };
}

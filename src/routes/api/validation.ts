import type { BaseIssue } from "valibot";
import type { FieldProblem } from "./problems.ts";

/** Turns valibot's issues into problem details. Received values are left out: they may be somebody's address. */
export function toFieldProblems(
  where: FieldProblem["in"],
  issues: readonly BaseIssue<unknown>[],
): readonly FieldProblem[] {
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    return { in: where, pointer: toPointer(keys), detail: describe(issue, keys.at(-1)) };
  });
}

/** A JSON Pointer as a URI fragment (RFC 6901, section 6). */
export function toPointer(keys: readonly string[]): string {
  const tokens = keys.map((key) =>
    encodeURIComponent(key.toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return ["#", ...tokens].join("/");
}

const MAX_NAMED_LENGTH = 60;

function describe(issue: BaseIssue<unknown>, key: string | undefined): string {
  if (issue.type === "strict_object" && issue.expected === "never") {
    return `Unknown field "${(key ?? "").slice(0, MAX_NAMED_LENGTH)}"`;
  }
  if (issue.input === undefined && issue.kind === "schema") return "Required";
  if (issue.kind === "schema") return `Expected ${issue.expected ?? "another type"}`;
  return issue.message;
}

import type { Deps } from "../deps.ts";
import type { PageKind, ShownPage } from "../domain/link/visit-signals.ts";
import { issueVisitToken, readVisitToken } from "../keys/visit-token.ts";
import type { Visit } from "./visit.ts";

interface PageClaims {
  /** When it was given out, epoch milliseconds. */
  readonly at: number;
  readonly kind: PageKind;
}

/**
 * Signs that a page of this link was given out now, and how. It opens nothing and allows nothing: it only lets a report
 * from the page be told from a made-up one, without a row for every page.
 */
export async function issuePageToken(
  deps: Pick<Deps, "keyring" | "clock">,
  visit: Visit,
  kind: PageKind,
): Promise<string> {
  return issueVisitToken(deps, "page", visit.ref, { at: deps.clock(), kind });
}

/** Reads a page's token back; undefined when it was signed for another link, or not by us. Its age is the caller's to judge. */
export async function readPageToken(
  deps: Pick<Deps, "keyring">,
  visit: Visit,
  token: string,
): Promise<ShownPage | undefined> {
  const read = await readVisitToken<PageClaims>(deps, "page", visit.ref, { token });
  return read.ok ? { kind: read.value.kind, shownAtMs: read.value.at } : undefined;
}

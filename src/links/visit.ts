import type { Deps } from "../deps.ts";
import { formatLinkCode, type LinkCode, parseLinkCode } from "../domain/link-code.ts";
import { err, ok, type Result } from "../result.ts";
import type { CustomerAction } from "../store/actions.ts";
import { extendLink, findLinkByTag, type LinkRow, replaceSealedToken } from "../store/links.ts";
import { linkExpiry, REVIVAL_MS } from "./lifetime.ts";

/** Someone holding a good link, or Wix's own token. */
export interface Visit {
  /** The link's id, or a keyed hash of the token: what forms are bound to. */
  readonly ref: string;
  readonly token: string;
  /** Where this visit's pages are, such as `/b/{code}`; safe to put in a URL. */
  readonly path: string;
  /** Known before Wix is asked only when there is a link. */
  readonly bookingId?: string;
  readonly linkId?: string;
  readonly expiresAtMs?: number;
  readonly lastAction?: CustomerAction;
  /** Keeps a fresh token in place of one that Wix no longer takes; only links can. */
  readonly keepToken?: (token: string) => Promise<void>;
}

export type VisitProblem =
  /** No such link, or not a code at all: the two are never told apart. */
  { readonly kind: "unknown" } | { readonly kind: "expired" } | { readonly kind: "revoked" };

/** A shape check only, so that what is no token costs nothing and is never echoed; Wix decides the rest. */
const TOKEN = /^[\w.~=-]{32,2048}$/;

/**
 * Opens a link by its code, with one read of the database, or takes Wix's own token as it is. Nothing is written,
 * except that a link whose booking moved past its end gets a longer life.
 */
export async function openVisit(
  deps: Pick<Deps, "db" | "keyring" | "clock" | "bookings">,
  from: { readonly code: string } | { readonly token: string },
): Promise<Result<Visit, VisitProblem>> {
  return "code" in from ? openLink(deps, from.code) : openToken(deps, from.token);
}

async function openToken(deps: Pick<Deps, "keyring">, token: string): Promise<Result<Visit, VisitProblem>> {
  if (!TOKEN.test(token)) return err({ kind: "unknown" });
  return ok({ ref: await deps.keyring.ref("visit", token), token, path: `/t/${encodeURIComponent(token)}` });
}

async function openLink(
  deps: Pick<Deps, "db" | "keyring" | "clock" | "bookings">,
  text: string,
): Promise<Result<Visit, VisitProblem>> {
  const code = parseLinkCode(text);
  const tag = code && (await deps.keyring.tag(code));
  const found = tag && (await findLinkByTag(deps.db, tag));
  if (!code || !found) return err({ kind: "unknown" });
  const { link, lastAction } = found;
  if (link.revokedAtMs !== undefined) return err({ kind: "revoked" });
  const token = await openSealedToken(deps.keyring, code, link);
  if (token === undefined) return err({ kind: "unknown" });
  if (link.expiresAtMs <= deps.clock() && !(await bookingWentOn(deps, link, token)))
    return err({ kind: "expired" });
  return ok({
    ref: link.id,
    token,
    path: `/b/${formatLinkCode(code)}`,
    bookingId: link.bookingId,
    linkId: link.id,
    expiresAtMs: link.expiresAtMs,
    ...(lastAction !== undefined && { lastAction }),
    keepToken: async (fresh) => {
      await replaceSealedToken(deps.db, link.tag, await sealToken(deps.keyring, code, link.id, fresh));
    },
  });
}

/** A booking that staff moved to a later day takes its link along: asked only of links that would end otherwise. */
async function bookingWentOn(
  deps: Pick<Deps, "db" | "clock" | "bookings">,
  link: LinkRow,
  token: string,
): Promise<boolean> {
  const nowMs = deps.clock();
  if (link.expiresAtMs + REVIVAL_MS <= nowMs) return false;
  const reading = await deps.bookings.readBooking(token);
  if (!reading.ok || linkExpiry(reading.value.booking) <= nowMs) return false;
  await extendLink(deps.db, link.id, linkExpiry(reading.value.booking));
  return true;
}

/** Encrypts a booking's token so that only the link's own code opens it. */
export function sealToken(
  keyring: Deps["keyring"],
  code: LinkCode,
  linkId: string,
  token: string,
): Promise<string> {
  return keyring.sealUnderCode(code, linkId, JSON.stringify({ token }));
}

async function openSealedToken(
  keyring: Deps["keyring"],
  code: LinkCode,
  link: LinkRow,
): Promise<string | undefined> {
  const opened = await keyring.openUnderCode(code, link.id, link.sealed);
  if (opened === undefined) return undefined;
  const { token } = JSON.parse(opened) as { token: string };
  return token;
}

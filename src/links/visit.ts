import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Deps } from "../deps.ts";
import { isActionToken } from "../domain/link/action-token.ts";
import { formatLinkCode, type LinkCode, parseLinkCode } from "../domain/link/link-code.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { err, ok, type Result } from "../result.ts";
import type { CustomerAction } from "../store/actions.ts";
import type { Hold } from "../store/held-actions.ts";
import { replaceSealedToken } from "../store/link-codes.ts";
import { extendLink, findLinkByTag, hasNewerLink, type LinkRow } from "../store/links.ts";
import { linkExpiry, REVIVAL_MS } from "./lifetime.ts";
import type { LinkRecipient } from "./recipients.ts";

/** What a link holds under each of its codes. */
export interface LinkContent {
  /** The booking's anonymous action token. */
  readonly token: string;
  /** Empty when the link was made without a message. */
  readonly recipients: readonly LinkRecipient[];
}

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
  /** Whom the link went to: what comes of it is told to the same. */
  readonly recipients: readonly LinkRecipient[];
  /** BCP 47, as the link was made in or its reader switched to; a visit by token has none. */
  readonly locale?: string;
  /** Whether somebody chose that language; else it was only assumed. */
  readonly localeChosen?: boolean;
  /** IANA, as the reader of an online visit chose it. */
  readonly timeZone?: string;
  /** Where a visit by token comes from, as `wideNetwork` gives it; absent where nobody can tell. */
  readonly network?: string;
  /** The booking's service, where it is known before Wix is asked. */
  readonly serviceId?: string;
  /** The booking's start as the link's reader last knew it, epoch milliseconds. */
  readonly knownStartMs?: number;
  readonly lastAction?: CustomerAction;
  /** The cancellation that waits, or that waited last. */
  readonly hold?: Hold;
  /** Keeps a fresh token in place of one that Wix no longer takes; only links can. */
  readonly keepToken?: (token: string) => Promise<void>;
}

export type VisitProblem =
  /** No such link, or not a code at all: the two are never told apart. */
  | { readonly kind: "unknown" }
  | { readonly kind: "expired" }
  /** `replaced`: whoever it went to has a newer link to the same booking. */
  | { readonly kind: "revoked"; readonly replaced: boolean };

/**
 * Opens a link by its code, with one read of the database, or takes Wix's own token as it is. Nothing is written,
 * except that a link whose booking moved past its end gets a longer life.
 */
export async function openVisit(
  deps: Pick<Deps, "db" | "keyring" | "clock" | "bookings">,
  from: { readonly code: string } | { readonly token: string; readonly network?: string | undefined },
): Promise<Result<Visit, VisitProblem>> {
  return "code" in from ? openLink(deps, from.code) : openToken(deps, from);
}

/** The same dependencies, for what a visit asks of Wix: counted as its own, so that it keeps nobody else waiting. */
export const asVisitor = <Some extends Pick<Deps, "bookings">>(
  deps: Some,
  { ref }: Pick<Visit, "ref">,
): Some => ({ ...deps, bookings: deps.bookings.onBehalfOf({ kind: "customer", key: ref }) });

async function openToken(
  deps: Pick<Deps, "keyring">,
  { token, network }: { readonly token: string; readonly network?: string | undefined },
): Promise<Result<Visit, VisitProblem>> {
  // What is no token costs nothing and is never echoed.
  if (!isActionToken(token)) return err({ kind: "unknown" });
  return ok({
    ref: await deps.keyring.ref("visit", token),
    token,
    path: `/t/${encodeURIComponent(token)}`,
    recipients: [],
    ...(network !== undefined && { network }),
  });
}

async function openLink(
  deps: Pick<Deps, "db" | "keyring" | "clock" | "bookings">,
  text: string,
): Promise<Result<Visit, VisitProblem>> {
  const code = parseLinkCode(text);
  const tag = code && (await deps.keyring.tag(code));
  const found = tag && (await findLinkByTag(deps.db, tag));
  if (!code || !found) return err({ kind: "unknown" });
  const { link, code: stored, lastAction, hold } = found;
  if (link.revokedAtMs !== undefined) {
    return err({ kind: "revoked", replaced: await hasNewerLink(deps.db, link) });
  }
  if (stored.sealed === "") return err({ kind: "expired" });
  const content = await openContent(deps.keyring, code, link.id, stored.sealed);
  if (content === undefined) return err({ kind: "unknown" });
  const { token, recipients } = content;
  const visit: Visit = {
    ref: link.id,
    token,
    path: `/b/${formatLinkCode(code)}`,
    bookingId: link.bookingId,
    linkId: link.id,
    recipients,
    locale: link.locale,
    localeChosen: link.localeChosen,
    ...(link.timeZone !== undefined && { timeZone: link.timeZone }),
    ...(link.serviceId !== undefined && { serviceId: link.serviceId }),
    ...(link.startsAtMs !== undefined && { knownStartMs: link.startsAtMs }),
    ...(lastAction !== undefined && { lastAction }),
    ...(hold !== undefined && { hold }),
    keepToken: async (fresh) => {
      const sealed = await sealContent(deps.keyring, code, link.id, { token: fresh, recipients });
      await replaceSealedToken(deps.db, stored.tag, sealed);
    },
  };
  const isOver =
    link.expiresAtMs <= deps.clock() && !(await bookingWentOn(asVisitor(deps, visit), visit, link));
  return isOver ? err({ kind: "expired" }) : ok(visit);
}

/** A booking that staff moved to a later day takes its link along: asked only of links that would end otherwise. */
async function bookingWentOn(
  deps: Pick<Deps, "db" | "clock" | "bookings">,
  visit: Visit,
  link: LinkRow,
): Promise<boolean> {
  const nowMs = deps.clock();
  if (link.expiresAtMs + REVIVAL_MS <= nowMs) return false;
  const reading = await withGoodToken(deps, visit, ({ token }) => deps.bookings.readBooking(token));
  if (!reading.ok || linkExpiry(reading.value.booking) <= nowMs) return false;
  await whereItCan(extendLink(deps.db, link.id, linkExpiry(reading.value.booking)));
  return true;
}

/** A page that can be shown is shown: what its visit would keep for the next one is then kept by that. */
async function whereItCan(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
  }
}

/** Asks Wix by the visit's token; where Wix no longer takes that, mints and keeps a fresh one and asks once more. */
export async function withGoodToken<Answer>(
  deps: Pick<Deps, "bookings">,
  visit: Visit,
  ask: (visit: Visit) => Promise<Result<Answer, WixFailure>>,
): Promise<Result<Answer, WixFailure>> {
  const first = await ask(visit);
  if (first.ok || first.error.kind !== "token_invalid") return first;
  const renewed = await renewToken(deps, visit);
  return renewed.ok ? ask(renewed.value) : renewed;
}

/** Mints a token in place of a dead one. A visit by token alone has nothing to mint from: its token is the link. */
async function renewToken(deps: Pick<Deps, "bookings">, visit: Visit): Promise<Result<Visit, WixFailure>> {
  if (visit.bookingId === undefined || visit.keepToken === undefined) {
    return err({ kind: "token_invalid" });
  }
  const minted = await deps.bookings.mintToken(visit.bookingId);
  if (!minted.ok) return minted;
  await whereItCan(visit.keepToken(minted.value));
  return ok({ ...visit, token: minted.value });
}

/** Encrypts what a link holds so that only this code opens it. */
export function sealContent(
  keyring: Deps["keyring"],
  code: LinkCode,
  linkId: string,
  content: LinkContent,
): Promise<string> {
  return keyring.sealUnderCode(code, linkId, JSON.stringify(content));
}

async function openContent(
  keyring: Deps["keyring"],
  code: LinkCode,
  linkId: string,
  sealed: string,
): Promise<LinkContent | undefined> {
  const opened = await keyring.openUnderCode(code, linkId, sealed);
  if (opened === undefined) return undefined;
  // Links made before anybody was told what came of them hold the token alone.
  const { token, recipients = [] } = JSON.parse(opened) as Pick<LinkContent, "token"> & Partial<LinkContent>;
  return { token, recipients };
}

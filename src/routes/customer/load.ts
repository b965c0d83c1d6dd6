import type { Context } from "hono";
import type { Words } from "../../../views/words/words.ts";
import { describeBooking } from "../../bookings/describe.ts";
import type { Deps } from "../../deps.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { AppError, type AppErrorOptions } from "../../errors.ts";
import { type OpenBooking, readBooking } from "../../links/read.ts";
import { openVisit, type Visit, type VisitProblem } from "../../links/visit.ts";
import type { WixFailure } from "../../ports/bookings.ts";
import { readerWords, setReader } from "../reader-words.ts";
import { askForZone } from "../render-page.ts";
import { wideNetworkOf } from "../source.ts";
import { hasMovedHere } from "./moved-here.ts";
import { readerZones } from "./reader-zone.ts";

/** All that the pages of one visit are made from. */
export interface Loaded extends OpenBooking {
  /** Of whoever reads the page. */
  readonly words: Words;
  /** The booking as its reader is told of it: the same that messages and calendar entries tell. */
  readonly description: BookingDescription;
  /** Epoch milliseconds: one instant for the whole page. */
  readonly nowMs: number;
}

/**
 * Opens the link or token of a request.
 * @throws {AppError} `not_found`, `link_expired`, `link_revoked` or `link_dead`
 */
export async function loadVisit(
  c: Context,
  deps: Deps,
  by: "code" | "token",
  secret: string,
): Promise<Visit> {
  const opened = await openVisit(
    deps,
    by === "code" ? { code: secret } : { token: secret, network: wideNetworkOf(c) },
  );
  if (!opened.ok) throw new AppError(toVisitError(opened.error));
  setReader(c, opened.value);
  return opened.value;
}

function toVisitError(problem: VisitProblem) {
  switch (problem.kind) {
    case "unknown":
      return "not_found";
    case "expired":
      return "link_expired";
    case "revoked":
      // The page of a revoked link speaks of a newer one.
      return problem.replaced ? "link_revoked" : "link_dead";
  }
}

/**
 * Reads the booking, its service and the business: one hop.
 * @throws {AppError} as `toWixError` says
 */
export async function loadBooking(
  c: Context,
  deps: Deps,
  visit: Visit,
  options: { readonly withFee?: boolean } = {},
): Promise<Loaded> {
  const open = await readBooking(deps, visit, options);
  if (!open.ok) throw toWixError(open.error, visit);
  const { reading, business, lastAction } = open.value;
  const words = readerWords(c, business.locale);
  const nowMs = deps.clock();
  const circumstances = hasMovedHere(lastAction, reading.booking) ? { movedAtMs: lastAction.atMs } : {};
  const description = describeBooking(
    reading,
    { ...open.value, ...circumstances },
    { locale: words.locale, ...readerZones(c, visit), nowMs },
  );
  // Only what was asked for by its address can be asked for once more.
  if (description.clockIsGuess && c.req.method === "GET") askForZone(c, description.clock.timeZone);
  return { ...open.value, words, description, nowMs };
}

/** The page for a read that Wix did not answer as hoped. Nothing was changed by it. */
export function toWixError(failure: WixFailure, { path, linkId }: Visit): AppError {
  const options: AppErrorOptions = { backPath: path };
  switch (failure.kind) {
    case "booking_not_found":
      return new AppError("booking_gone");
    case "token_invalid":
      // Without a link there is only Wix's word: a token that it does not know leads nowhere, as any made-up address.
      return new AppError(linkId === undefined ? "not_found" : "link_dead");
    case "throttled":
      return new AppError("wix_throttled", { ...options, retryAfterSeconds: failure.retryAfterSeconds });
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "service_not_found":
    case "unavailable":
    case "unknown_outcome":
    case "unauthorized":
    case "invalid":
      return new AppError("wix_unavailable", options);
  }
}

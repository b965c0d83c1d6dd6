import type { Context } from "hono";
import { isOtherNetwork, networkRef } from "../actions/network-ref.ts";
import type { Deps } from "../deps.ts";
import { type Gesture, isPersonActing } from "../domain/link/visit-signals.ts";
import { readPageToken } from "../links/page-token.ts";
import type { Visit } from "../links/visit.ts";
import { sourceOf } from "./source.ts";

/** When and to which network a form was given out, as its signature says. */
export interface FormOrigin {
  /** Epoch milliseconds. */
  readonly shownAtMs: number;
  /** As `networkOf` gave it then; absent where nobody could tell. */
  readonly network?: string;
}

/** The network that a request comes from, as a hash that is this visit's alone; undefined where nobody can tell. */
export const networkOf = (
  c: Context,
  deps: Pick<Deps, "keyring">,
  { ref }: Pick<Visit, "ref">,
): Promise<string | undefined> => networkRef(deps, ref, sourceOf(c));

/**
 * Whether a form that changes something was sent by a person, by what the page's script put into it: nobody else is believed
 * without an answer. `origin` is the form's own; a form without one is as old as the page that it stands in.
 */
export async function isPersonSending(
  c: Context,
  deps: Pick<Deps, "clock" | "keyring">,
  visit: Visit,
  { fields, origin }: { readonly fields: URLSearchParams; readonly origin?: FormOrigin },
): Promise<boolean> {
  const gesture = await readGesture(deps, visit, fields);
  if (gesture === undefined) return false;
  const signs = {
    gesture,
    formShownAtMs: origin?.shownAtMs ?? gesture.page.shownAtMs,
    otherNetwork: isOtherNetwork(origin?.network, await networkOf(c, deps, visit)),
  };
  const header = (name: string) => c.req.header(name);
  return isPersonActing(signs, { method: c.req.method, atMs: deps.clock(), header });
}

/** What a page's script tells of a gesture, in a report or with a form; undefined where it tells of none. */
export async function readGesture(
  deps: Pick<Deps, "keyring">,
  visit: Visit,
  fields: URLSearchParams,
): Promise<Gesture | undefined> {
  const lasted = fields.get("lasted") ?? "";
  if (!/^\d{1,7}$/.test(lasted)) return undefined;
  const page = await readPageToken(deps, visit, fields.get("page") ?? "");
  return page && { page, lastedMs: Number(lasted) };
}

import type { InferOutput } from "valibot";
import type { Deps } from "../../deps.ts";
import { MAX_SEND_BOOKINGS } from "../../domain/message/send.ts";
import { selectBookings } from "../../sends/select-bookings.ts";
import { readBounds } from "./day-bounds.ts";
import { wixProblem } from "./failures.ts";
import { ApiProblem, invalidField } from "./problems.ts";
import type { newSend } from "./send-schemas.ts";

type FilterBody = NonNullable<InferOutput<typeof newSend>["filter"]>;

/**
 * Looks up the bookings that a filter names, by start.
 * @throws {ApiProblem} when the filter contradicts itself, names too many, or Wix cannot be asked.
 */
export async function readFilter(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  { day, from = day, to = day, serviceId, eventId, staffId }: FilterBody,
): Promise<readonly string[]> {
  const bounds = await readBounds(deps, { from, to });
  // A day in a zone that nobody knows could be the wrong customers' day.
  if (bounds === undefined) throw new ApiProblem("wix-unavailable");
  const { fromMs = deps.clock(), toMs } = bounds;
  if (toMs !== undefined && toMs <= fromMs) {
    throw invalidField("body", "#/filter/to", "Lies before the time from which bookings count");
  }
  const selected = await selectBookings(deps, {
    fromMs,
    ...(toMs !== undefined && { toMs }),
    ...(serviceId !== undefined && { serviceId: serviceId.toLowerCase() }),
    ...(eventId !== undefined && { eventId }),
    ...(staffId !== undefined && { staffId: staffId.toLowerCase() }),
  });
  if (selected.ok) return selected.value;
  const { error } = selected;
  switch (error.kind) {
    case "wix":
      throw wixProblem(error.failure);
    case "too_many":
      throw new ApiProblem("too-many-bookings", {
        detail: `The filter matches ${error.matched} bookings; a send has at most ${MAX_SEND_BOOKINGS}.`,
      });
    case "too_wide":
      throw new ApiProblem("too-many-bookings", {
        detail: `More than ${error.read} bookings would have to be looked through, ${error.matched} of these match: name fewer days, a service or a session.`,
      });
  }
}

import type { Standing } from "../../../views/messages/message-props.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";

/** How a message words where a booking stands. What was never confirmed and is over is no longer awaited by anybody. */
export function standingOf({ state, status }: Pick<BookingDescription, "state" | "status">): Standing {
  switch (state) {
    case "confirmed":
    case "running":
      return "confirmed";
    case "past":
      return status === "confirmed" ? "confirmed" : "unknown";
    case "cancelled":
    case "declined":
      return "called_off";
    case "unfinished":
    case "pending":
    case "waiting_list":
    case "unknown":
      return state;
  }
}

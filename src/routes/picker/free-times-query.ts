import type { StaffMember } from "../../domain/booking/booking.ts";
import type { SlotNeed } from "../../domain/slot/slot-need.ts";
import type { ShownClock } from "../../domain/time/when-text.ts";

/** Which free times a picker offers, on whose clock, and where it leads: all that it knows of the visit it is part of. */
export interface FreeTimesQuery {
  /** What the times have to fit. */
  readonly need: SlotNeed;
  /** Whose times are shown until the visitor asks for another's. */
  readonly usualStaff?: StaffMember;
  /** Who gives the service; empty when Wix did not say. */
  readonly team: readonly StaffMember[];
  /** IANA zone of the venue: Wix is asked in it, and a time is chosen by its wall times there. */
  readonly timeZone: string;
  /** Whose clock the page shows. */
  readonly clock: ShownClock;
  /** The start that the visitor would change least about, epoch milliseconds. */
  readonly aroundMs: number;
  /** Where all of it takes place, where that is known whatever the time. */
  readonly placeName?: string;
  /** The picker's own address; `confirm` below it asks whether to take a time. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

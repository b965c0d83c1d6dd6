import type { StaffFilterProps } from "../../../views/fragments/picker-filters.ts";
import type { Booking, StaffMember } from "../../domain/booking/booking.ts";
import type { Service } from "../../domain/booking/service.ts";
import { ANY_STAFF } from "./slot-choice.ts";

/** More than these would bury the times below them. */
const MAX_TABS = 8;

/** The staff who may take the booking, the one who has it first. Empty for classes, whose sessions decide. */
function candidates(booking: Booking, service: Service | undefined): readonly StaffMember[] {
  if (booking.kind !== "appointment") return [];
  const others = (service?.staff ?? []).filter(({ id }) => id !== booking.staff?.id);
  return booking.staff === undefined ? others : [booking.staff, ...others];
}

/**
 * Decides whose times to show: a move changes the time and not the person, unless the customer says so. Only ids that
 * the booking or its service names go any further.
 */
export function chooseStaff(
  wanted: string | undefined,
  booking: Booking,
  service: Service | undefined,
): { readonly staffId: string | undefined; readonly known: boolean } {
  const staff = candidates(booking, service);
  if (booking.kind !== "appointment" || wanted === ANY_STAFF) return { staffId: undefined, known: true };
  if (wanted === undefined) return { staffId: booking.staff?.id, known: true };
  const known = staff.some(({ id }) => id === wanted);
  return { staffId: known ? wanted : booking.staff?.id, known };
}

/** The choice of staff, or undefined where there is none to make. */
export function staffLinks(
  booking: Booking,
  service: Service | undefined,
  staffId: string | undefined,
  hrefOf: (staffId: string | undefined) => string,
): readonly StaffFilterProps[] | undefined {
  const staff = candidates(booking, service);
  // When Wix did not say who else there is, "anyone" may still be more than one.
  const hasChoice = staff.length > 1 || (staff.length === 1 && (service?.staff ?? []).length === 0);
  if (!hasChoice) return undefined;
  const named = staff
    .filter(({ name }) => name !== "")
    .slice(0, MAX_TABS)
    .map(({ id, name }) => ({ name, href: hrefOf(id), chosen: id === staffId }));
  return [...named, { href: hrefOf(undefined), chosen: staffId === undefined }];
}

import type { StaffFilterProps } from "../../../views/fragments/picker-filters.ts";
import type { StaffMember } from "../../domain/booking/booking.ts";
import type { FreeTimesQuery } from "./free-times-query.ts";
import { ANY_STAFF } from "./slot-choice.ts";

/** More than these would bury the times below them. */
const MAX_TABS = 8;

/** The staff to choose from, the usual one first. Empty for classes, whose sessions decide. */
function candidates({ need, usualStaff, team }: FreeTimesQuery): readonly StaffMember[] {
  if (need.kind !== "appointment") return [];
  const others = team.filter(({ id }) => id !== usualStaff?.id);
  return usualStaff === undefined ? others : [usualStaff, ...others];
}

/**
 * Decides whose times to show: another time is not another person, unless the customer says so. Only ids of those whom the
 * query names go any further.
 */
export function chooseStaff(
  wanted: string | undefined,
  query: FreeTimesQuery,
): { readonly staffId: string | undefined; readonly known: boolean } {
  const { need, usualStaff } = query;
  if (need.kind !== "appointment" || wanted === ANY_STAFF) return { staffId: undefined, known: true };
  if (wanted === undefined) return { staffId: usualStaff?.id, known: true };
  const known = candidates(query).some(({ id }) => id === wanted);
  return { staffId: known ? wanted : usualStaff?.id, known };
}

/** The choice of staff, or undefined where there is none to make. */
export function staffLinks(
  query: FreeTimesQuery,
  staffId: string | undefined,
  hrefOf: (staffId: string | undefined) => string,
): readonly StaffFilterProps[] | undefined {
  const staff = candidates(query);
  // When Wix did not say who else there is, "anyone" may still be more than one.
  const hasChoice = staff.length > 1 || (staff.length === 1 && query.team.length === 0);
  if (!hasChoice) return undefined;
  const named = staff
    .filter(({ name }) => name !== "")
    .slice(0, MAX_TABS)
    .map(({ id, name }) => ({ name, href: hrefOf(id), chosen: id === staffId }));
  return [...named, { href: hrefOf(undefined), chosen: staffId === undefined }];
}

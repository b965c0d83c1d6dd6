import type { Payment, V2Location, Service as WixService } from "@wix/auto_sdk_bookings_bookings";
import type { Place, ServiceKind, StaffMember } from "../../../domain/booking/booking.ts";
import type { Price, Service } from "../../../domain/booking/service.ts";
import { readMoney } from "../wire/read-money.ts";
import { list, optional, text } from "../wire/wire-values.ts";
import { readPolicy } from "./read-policy.ts";

const KINDS: ReadonlyMap<unknown, ServiceKind> = new Map<unknown, ServiceKind>([
  ["APPOINTMENT", "appointment"],
  ["CLASS", "class"],
  ["COURSE", "course"],
]);

/** The service in our words; undefined without an id or a type that we know. */
export function readService(wire: WixService | null | undefined): Service | undefined {
  const id = text(wire?._id);
  const kind = KINDS.get(wire?.type);
  if (!wire || id === undefined || kind === undefined) return undefined;
  return {
    id,
    name: text(wire.name) ?? "",
    kind,
    online: wire.conferencing?.enabled === true,
    requiresApproval: wire.onlineBooking?.requireManualApproval === true,
    price: readPrice(wire.payment),
    policy: readPolicy(wire.bookingPolicy),
    staff: list(wire.staffMemberDetails?.staffMembers).flatMap(readStaff),
    locations: list(wire.locations).flatMap((location) => readLocation(location) ?? []),
  };
}

/** A staff member by the resource id, which is what time slots and bookings use. */
function readStaff({ staffMemberId, name }: { staffMemberId?: string; name?: string | null }): StaffMember[] {
  const id = text(staffMemberId);
  return id === undefined ? [] : [{ id, name: text(name) ?? "" }];
}

/** What the owner charges (Service: payment). A subscription's price has no single amount, so it is not named. */
function readPrice(payment: Payment | null | undefined): Price {
  switch (payment?.rateType) {
    case "NO_FEE":
      return { kind: "free" };
    case "FIXED":
      return priced("fixed", payment.fixed?.price);
    case "VARIED":
      return priced("from", payment.varied?.minPrice ?? payment.varied?.defaultPrice);
    case "CUSTOM": {
      const words = text(payment.custom?.description);
      return words === undefined ? { kind: "unknown" } : { kind: "custom", text: words };
    }
    default:
      return { kind: "unknown" };
  }
}

function priced(kind: "fixed" | "from", money: Parameters<typeof readMoney>[0]): Price {
  const price = readMoney(money);
  return price === undefined ? { kind: "unknown" } : { kind, price };
}

function readLocation({ type, business, custom, calculatedAddress, _id }: V2Location): Place | undefined {
  const calculated = text(calculatedAddress?.formatted);
  switch (type) {
    case "BUSINESS":
      return {
        kind: "business",
        ...optional("id", text(business?._id) ?? text(_id)),
        ...optional("name", text(business?.name)),
        ...optional("address", calculated ?? text(business?.address?.formatted)),
      };
    case "CUSTOM":
      return { kind: "custom", ...optional("address", calculated ?? text(custom?.address?.formatted)) };
    case "CUSTOMER":
      return { kind: "customer" };
    default:
      return undefined;
  }
}

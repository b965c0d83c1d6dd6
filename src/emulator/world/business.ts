import type { Address, BookingLocation, ServiceLocation, SlotLocation } from "../wire.ts";
import { staffScheduleId } from "./ids.ts";

export const BUSINESS_TIME_ZONE = "Europe/London";
export const BUSINESS_CURRENCY = "GBP";

/** What Get Site Properties says of the business (Site Properties type). */
export const SITE_PROPERTIES = {
  categories: { primary: "health-and-wellness", secondary: ["massage", "yoga"] },
  locale: { languageCode: "en", country: "GB" },
  language: "en",
  paymentCurrency: BUSINESS_CURRENCY,
  timeZone: BUSINESS_TIME_ZONE,
  email: "hello@lindenstudio.example.org",
  phone: "+447700900100",
  address: {
    street: "Harbour Lane",
    streetNumber: "12",
    city: "Bristol",
    country: "GB",
    zip: "BS1 5AD",
    googleFormattedAddress: "12 Harbour Lane, Bristol BS1 5AD, UK",
  },
  siteDisplayName: "Linden Studio",
  businessName: "Linden Studio",
  description: "Massage, skin and movement by the water.",
  businessSchedule: {
    periods: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"].map((day) => ({
      openDay: day,
      openTime: "08:00",
      closeDay: day,
      closeTime: "20:00",
    })),
  },
} as const;

/** What Get Bookings Settings answers (Bookings Settings type). */
export const BOOKINGS_SETTINGS = {
  revision: "3",
  displayTimeZone: { customerCanChange: true, basedOn: "BUSINESS_TIME_ZONE" },
  cartCheckout: { enabled: false },
  multiServiceAppointments: { enabled: true },
} as const;

export const HARBOUR_LANE_ID = "10c00000-0000-4000-8000-000000000001";
export const MILL_STREET_ID = "10c00000-0000-4000-8000-000000000002";
const ONLINE_ID = "10c00000-0000-4000-8000-000000000009";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly formattedAddress: string;
  /** The service's own words for where it happens; only a place of the business has an id on slots and bookings. */
  readonly kind: "BUSINESS" | "CUSTOM";
  readonly address?: Address;
}

function businessPlace(
  id: string,
  name: string,
  number: string,
  postalCode: string,
  latitude: number,
): Place & { address: Address } {
  const formattedAddress = `${number} ${name}, Bristol ${postalCode}, UK`;
  return {
    id,
    name,
    formattedAddress,
    kind: "BUSINESS",
    address: {
      addressLine: `${number} ${name}`,
      streetAddress: { number, name },
      city: "Bristol",
      country: "GB",
      postalCode,
      formattedAddress,
      geocode: { latitude, longitude: -2.598 },
    },
  };
}

export const HARBOUR_LANE = businessPlace(HARBOUR_LANE_ID, "Harbour Lane", "12", "BS1 5AD", 51.4495);
export const MILL_STREET = businessPlace(MILL_STREET_ID, "Mill Street", "3", "BS3 1LQ", 51.4423);
export const ONLINE: Place = {
  id: ONLINE_ID,
  name: "Online",
  formattedAddress: "Online, by video link",
  kind: "CUSTOM",
};

export const PLACES: readonly Place[] = [HARBOUR_LANE, MILL_STREET, ONLINE];

/** As a booking spells it: BUSINESS is OWNER_BUSINESS there, CUSTOM is OWNER_CUSTOM (Booking: Location). */
export function bookingLocation(place: Place): BookingLocation {
  const { id, name, formattedAddress, kind } = place;
  if (kind === "CUSTOM") return { name, formattedAddress, locationType: "OWNER_CUSTOM" };
  return { id, name, formattedAddress, locationType: "OWNER_BUSINESS" };
}

/** As a time slot spells it (Time Slot: Location). */
export function slotLocation({ id, name, formattedAddress, kind }: Place): SlotLocation {
  return { ...(kind === "BUSINESS" && { id }), name, formattedAddress, locationType: kind };
}

/** As a service spells it (Service: Location). */
export function serviceLocation(place: Place): ServiceLocation {
  const { id, name, formattedAddress, kind, address } = place;
  if (address === undefined) {
    return {
      id,
      type: kind,
      custom: { id, address: { formattedAddress } },
      calculatedAddress: { formattedAddress },
    };
  }
  const { email, phone } = SITE_PROPERTIES;
  const business = { id, name, default: id === HARBOUR_LANE_ID, address, email, phone };
  return { id, type: kind, business, calculatedAddress: address };
}

/** One stretch of work at one place; wall times of the business's zone, `hh:mm`. */
export interface Shift {
  readonly placeId: string;
  readonly from: string;
  readonly to: string;
}

export interface StaffMember {
  /** The resource id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly scheduleId: string;
  /** The day's shifts, without the lunch break; `weekday` is 0 for Sunday. */
  readonly shiftsOn: (weekday: number) => readonly Shift[];
}

const around = (placeId: string, lunchFrom: string, lunchTo: string): readonly Shift[] => [
  { placeId, from: "08:00", to: lunchFrom },
  { placeId, from: lunchTo, to: "20:00" },
];

export const MAYA: StaffMember = {
  id: "57aff000-0000-4000-8000-000000000001",
  name: "Maya Okafor",
  email: "maya@lindenstudio.example.org",
  scheduleId: staffScheduleId(1),
  shiftsOn: () => around(HARBOUR_LANE_ID, "12:30", "13:30"),
};

export const JONAS: StaffMember = {
  id: "57aff000-0000-4000-8000-000000000002",
  name: "Jonas Lindqvist",
  email: "jonas@lindenstudio.example.org",
  scheduleId: staffScheduleId(2),
  shiftsOn: () => around(MILL_STREET_ID, "13:00", "14:00"),
};

export const SIAN: StaffMember = {
  id: "57aff000-0000-4000-8000-000000000003",
  name: "Siân O’Hara",
  email: "sian@lindenstudio.example.org",
  scheduleId: staffScheduleId(3),
  shiftsOn: (weekday) =>
    around([2, 4, 6].includes(weekday) ? MILL_STREET_ID : HARBOUR_LANE_ID, "12:00", "13:00"),
};

export const STAFF: readonly StaffMember[] = [MAYA, JONAS, SIAN];

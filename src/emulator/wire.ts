/** The objects of the Wix REST API as they travel: `id` and not the SDK's `_id`, dates as text. Sources: the pages named after each type on dev.wix.com and the types of the SDK packages. */

export type BookingStatus = "CREATED" | "CONFIRMED" | "CANCELED" | "PENDING" | "DECLINED" | "WAITING_LIST";
export type PaymentStatus =
  | "UNDEFINED"
  | "NOT_PAID"
  | "PAID"
  | "PARTIALLY_PAID"
  | "REFUNDED"
  | "EXEMPT"
  | "FAILED";
export type ServiceType = "APPOINTMENT" | "CLASS" | "COURSE";

export const BOOKING_LOCATION_TYPES = ["UNDEFINED", "OWNER_BUSINESS", "OWNER_CUSTOM", "CUSTOM"] as const;
export const SLOT_LOCATION_TYPES = ["BUSINESS", "CUSTOM", "CUSTOMER"] as const;
export const SELECTION_METHODS = ["SPECIFIC_RESOURCE", "ANY_RESOURCE", "NO_SELECTION"] as const;
export type BookingLocationType = (typeof BOOKING_LOCATION_TYPES)[number];
export type SlotLocationType = (typeof SLOT_LOCATION_TYPES)[number];

export interface BookingLocation {
  id?: string;
  name: string;
  formattedAddress: string;
  locationType: BookingLocationType;
}

export interface BookedResource {
  id: string;
  name: string;
  email?: string;
  scheduleId?: string;
}

export interface BookedSlot {
  serviceId: string;
  scheduleId: string;
  /** Classes always; appointments from CONFIRMED on. */
  eventId?: string;
  /** RFC 3339 with the offset of `timezone`. */
  startDate: string;
  endDate: string;
  timezone: string;
  resource?: BookedResource;
  location: BookingLocation;
  resourceSelections?: { resourceTypeId: string; selectionMethod: (typeof SELECTION_METHODS)[number] }[];
}

export interface BookedSchedule {
  scheduleId: string;
  serviceId: string;
  location: BookingLocation;
  timezone: string;
  firstSessionStart: string;
  lastSessionEnd: string;
}

export interface BookedEntity {
  /** Wix's own type has it as optional (BookedEntity: title). */
  title?: string;
  tags: ("INDIVIDUAL" | "GROUP" | "COURSE")[];
  slot?: BookedSlot;
  schedule?: BookedSchedule;
}

export interface ContactDetails {
  contactId: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
  timeZone?: string;
  countryCode?: string;
}

export interface Booking {
  id: string;
  /** int64 as decimal text. */
  revision: string;
  status: BookingStatus;
  paymentStatus: PaymentStatus;
  selectedPaymentOption: "OFFLINE" | "ONLINE" | "MEMBERSHIP";
  totalParticipants: number;
  bookedEntity: BookedEntity;
  contactDetails: ContactDetails;
  /** RFC 3339 UTC; of a course the first session's start and the last one's end. */
  startDate: string;
  endDate: string;
  createdDate: string;
  updatedDate: string;
  canceledDate?: string;
  createdBy: { anonymousVisitorId: string } | { wixUserId: string };
  doubleBooked?: boolean;
  multiServiceBookingInfo?: { id: string; type: "SEQUENTIAL_BOOKINGS" };
  formSubmissionId: string;
  formId: string;
}

export interface Money {
  /** Decimal text. */
  value: string;
  currency: string;
  formattedValue?: string;
}

export interface BookingFee {
  id: string;
  bookingId: string;
  cancellationFee: {
    price: Money;
    status: "UNKNOWN_STATUS" | "PREVIEW" | "NOT_YET_APPLIED_TO_ORDER" | "APPLIED_TO_ORDER";
    trigger: "NOT_ATTENDED" | "BOOKING_CANCELED";
  };
  policyDetails: { id: string; description: string };
}

export interface AllowedActions {
  cancel: boolean;
  reschedule: boolean;
}

export interface Address {
  addressLine: string;
  streetAddress: { number: string; name: string };
  city: string;
  country: string;
  postalCode: string;
  formattedAddress: string;
  geocode: { latitude: number; longitude: number };
}

export interface ServiceLocation {
  id: string;
  type: SlotLocationType;
  business?: {
    id: string;
    name: string;
    default: boolean;
    address: Address;
    email: string;
    phone: string;
  };
  custom?: { id: string; address: Pick<Address, "formattedAddress"> };
  calculatedAddress: Address | Pick<Address, "formattedAddress">;
}

/** One of the two fee windows: it applies from `startInMinutes` before the start. */
export interface CancellationWindow {
  startInMinutes?: number;
  amount?: Money;
  /** Decimal text, above 0 and up to 100. */
  percentage?: string;
}

export interface BookingPolicy {
  id: string;
  name: string;
  default: boolean;
  customPolicyDescription: { enabled: boolean; description: string };
  limitEarlyBookingPolicy: { enabled: boolean; earliestBookingInMinutes: number };
  limitLateBookingPolicy: { enabled: boolean; latestBookingInMinutes: number };
  bookAfterStartPolicy: { enabled: boolean };
  cancellationPolicy: {
    enabled: boolean;
    limitLatestCancellation: boolean;
    latestCancellationInMinutes: number;
    /** Null counts as true (Booking Policy type). */
    allowAnonymous: boolean | null;
  };
  reschedulePolicy: {
    enabled: boolean;
    limitLatestReschedule: boolean;
    latestRescheduleInMinutes: number;
    allowAnonymous: boolean | null;
  };
  waitlistPolicy: { enabled: boolean; capacity: number; reservationTimeInMinutes: number };
  participantsPolicy: { maxParticipantsPerBooking: number };
  resourcesPolicy: { enabled: boolean; autoAssignAllowed: boolean };
  cancellationFeePolicy: {
    enabled: boolean;
    cancellationWindows: CancellationWindow[];
    autoCollectFeeEnabled: boolean;
  };
  saveCreditCardPolicy: { enabled: boolean };
}

/** What Wix keeps of a policy with a booking's order: not whom its rules are for (Booking Policy Snapshot type). */
export interface SnapshotPolicy
  extends Pick<
    BookingPolicy,
    "id" | "name" | "default" | "customPolicyDescription" | "cancellationFeePolicy" | "saveCreditCardPolicy"
  > {
  revision: string;
  cancellationPolicy: Omit<BookingPolicy["cancellationPolicy"], "allowAnonymous">;
  reschedulePolicy: Omit<BookingPolicy["reschedulePolicy"], "allowAnonymous">;
}

export interface PolicySnapshot {
  id: string;
  bookingId: string;
  policy: SnapshotPolicy;
  createdDate: string;
}

export interface Payment {
  rateType: "FIXED" | "VARIED" | "CUSTOM" | "NO_FEE";
  fixed?: { price: Money };
  varied?: { defaultPrice: Money; minPrice: Money; maxPrice: Money };
  custom?: { description: string };
  options: { online: boolean; inPerson: boolean; deposit: boolean; pricingPlan: boolean };
  pricingPlanIds: string[];
}

export interface Service {
  id: string;
  appId: string;
  type: ServiceType;
  sortOrder: number;
  name: string;
  description: string;
  tagLine: string;
  defaultCapacity: number;
  media: { items: []; mainMedia: { image: Image }; coverMedia: { image: Image } };
  hidden: boolean;
  category: { id: string; name: string };
  form: { id: string };
  payment: Payment;
  onlineBooking: { enabled: boolean; requireManualApproval: boolean; allowMultipleRequests: boolean };
  conferencing: { enabled: boolean };
  locations: ServiceLocation[];
  bookingPolicy: BookingPolicy;
  schedule: {
    id: string;
    firstSessionStart?: string;
    lastSessionEnd?: string;
    availabilityConstraints?: { sessionDurations: number[]; timeBetweenSessions: number };
  };
  /** Resource ids, in spite of the name; appointments only. */
  staffMemberIds: string[];
  serviceResources: { resourceType: { id: string; name?: string } }[];
  supportedSlugs: Slug[];
  mainSlug: Slug;
  urls: { servicePage: string; bookingPage: string; calendarPage: string };
  createdDate: string;
  updatedDate: string;
  revision: string;
}

export interface Image {
  id: string;
  url: string;
  width: number;
  height: number;
  altText: string;
  filename: string;
}

export interface Slug {
  name: string;
  custom: boolean;
  createdDate: string;
}

export interface SlotLocation {
  id?: string;
  name: string;
  formattedAddress: string;
  locationType: SlotLocationType;
}

export interface TimeSlot {
  serviceId: string;
  localStartDate: string;
  localEndDate: string;
  bookable: boolean;
  location: SlotLocation;
  scheduleId: string;
  totalCapacity: number;
  remainingCapacity: number;
  bookableCapacity: number;
  bookingPolicyViolations: {
    tooEarlyToBook: boolean;
    earliestBookingDate?: string;
    tooLateToBook: boolean;
    bookOnlineDisabled: boolean;
  };
  nonBookableReasons?: {
    noRemainingCapacity: boolean;
    violatesBookingPolicy: boolean;
    reservedForWaitingList: boolean;
    eventCancelled: boolean;
  };
  eventInfo?: {
    eventId: string;
    eventTitle: string;
    waitingList?: { totalCapacity: number; remainingCapacity: number };
  };
  availableResources: AvailableResources[];
  nestedTimeSlots: [];
}

export interface AvailableResources {
  resourceTypeId: string;
  resources: { id: string; name: string }[];
  hasMoreAvailableResources: boolean;
}

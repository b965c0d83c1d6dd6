import type { ServiceType } from "../wire.ts";
import {
  HARBOUR_LANE,
  JONAS,
  MAYA,
  MILL_STREET,
  ONLINE,
  type Place,
  SIAN,
  type StaffMember,
} from "./business.ts";
import { serviceId } from "./ids.ts";
import * as policies from "./policies.ts";
import type { PolicyPlan } from "./policy.ts";

export type PricePlan =
  | { readonly fixed: string }
  | { readonly from: string; readonly to: string }
  | { readonly words: string }
  | "free";

export interface ServicePlan {
  readonly number: number;
  readonly type: ServiceType;
  readonly name: string;
  readonly tagLine: string;
  readonly description: string;
  readonly category: string;
  readonly slug: string;
  readonly price: PricePlan;
  readonly policy: PolicyPlan;
  readonly staff: readonly StaffMember[];
  readonly places: readonly Place[];
  /** Minutes; appointments and classes. */
  readonly minutes: number;
  readonly bufferMinutes?: number;
  readonly capacity?: number;
  readonly needsApproval?: true;
  readonly online?: true;
  readonly hidden?: true;
}

const BOTH = [HARBOUR_LANE, MILL_STREET];

const appointment = { type: "APPOINTMENT", places: BOTH } as const;

/** Every service of the studio by the name that the seed uses for it. Prices, policies and texts are ours. */
export const SERVICE_PLANS = {
  massage: {
    ...appointment,
    number: 1,
    name: "Deep-tissue massage",
    tagLine: "Sixty unhurried minutes",
    description:
      "Slow, firm work on shoulders, back and legs, with warm almond oil and as little talk as you like.",
    category: "Massage",
    slug: "deep-tissue-massage",
    price: { fixed: "62.00" },
    policy: policies.HOUSE,
    staff: [MAYA, JONAS, SIAN],
    minutes: 60,
    bufferMinutes: 15,
  },
  back: {
    ...appointment,
    number: 2,
    name: "Back & shoulders",
    tagLine: "For desks and long drives",
    description: "Forty-five minutes where it hurts most.",
    category: "Massage",
    slug: "back-and-shoulders",
    price: { fixed: "45.00" },
    policy: policies.CANCEL_ONLY,
    staff: [MAYA, JONAS, SIAN],
    minutes: 45,
    bufferMinutes: 15,
  },
  hotStone: {
    ...appointment,
    number: 3,
    name: "Hot stone ritual",
    tagLine: "Basalt, warmed for an hour",
    description: "Smooth basalt stones, long strokes, a pot of ginger tea.",
    category: "Massage",
    slug: "hot-stone-ritual",
    price: { fixed: "74.00" },
    policy: policies.MOVE_ONLY,
    staff: [MAYA, JONAS],
    minutes: 60,
    bufferMinutes: 30,
  },
  voucher: {
    ...appointment,
    number: 4,
    name: "Gift voucher treatment",
    tagLine: "Someone thought of you",
    description: "An hour of your choice, already paid for by somebody kind.",
    category: "Massage",
    slug: "gift-voucher",
    price: { words: "Paid by voucher" },
    policy: policies.LOCKED,
    staff: [MAYA, JONAS],
    minutes: 60,
  },
  members: {
    ...appointment,
    number: 5,
    name: "Members’ hour",
    tagLine: "Part of your membership",
    description: "Your monthly hour, whichever treatment you need.",
    category: "Massage",
    slug: "members-hour",
    price: { words: "Included in membership" },
    policy: policies.MEMBERS_ONLY,
    staff: [MAYA, SIAN],
    minutes: 60,
  },
  facial: {
    ...appointment,
    number: 6,
    name: "Soin visage à l’argan",
    tagLine: "Cleanse, steam, argan mask",
    description: "A French facial with cold-pressed argan oil, mixed by hand on the day.",
    category: "Skin",
    slug: "soin-visage-argan",
    price: { fixed: "80.00" },
    policy: policies.WITH_FEE,
    staff: [MAYA, SIAN],
    places: [HARBOUR_LANE],
    minutes: 60,
    bufferMinutes: 15,
  },
  consultation: {
    ...appointment,
    number: 7,
    name: "Skin consultation",
    tagLine: "Free, and no obligation",
    description: "A look at your skin under good light, and an honest word about what it needs.",
    category: "Skin",
    slug: "skin-consultation",
    price: "free",
    policy: policies.RELAXED,
    staff: [MAYA, SIAN],
    minutes: 45,
  },
  video: {
    ...appointment,
    number: 8,
    name: "Posture check by video",
    tagLine: "Bring your desk",
    description: "Jonas watches you work for ten minutes, then you rebuild your desk together.",
    category: "Online",
    slug: "posture-check",
    price: { fixed: "30.00" },
    policy: policies.HOUSE,
    staff: [JONAS],
    places: [ONLINE],
    minutes: 45,
    online: true,
  },
  acupuncture: {
    ...appointment,
    number: 9,
    name: "Akupunktur für Ungeübte",
    tagLine: "First-timers welcome",
    description: "A gentle first acupuncture. We read your form first and confirm within a day.",
    category: "Massage",
    slug: "akupunktur",
    price: { from: "55.00", to: "85.00" },
    policy: policies.HOUSE,
    staff: [SIAN],
    minutes: 60,
    bufferMinutes: 15,
    needsApproval: true,
  },
  scrub: {
    ...appointment,
    number: 11,
    name: "Sea salt scrub",
    tagLine: "Part one of the shore ritual",
    description: "Cornish sea salt and rosemary.",
    category: "Skin",
    slug: "sea-salt-scrub",
    price: { fixed: "40.00" },
    policy: policies.HOUSE,
    staff: [MAYA],
    places: [HARBOUR_LANE],
    minutes: 45,
  },
  wrap: {
    ...appointment,
    number: 12,
    name: "Seaweed wrap",
    tagLine: "Part two of the shore ritual",
    description: "Warm seaweed, linen sheets, sixty minutes of nothing.",
    category: "Skin",
    slug: "seaweed-wrap",
    price: { fixed: "58.00" },
    policy: policies.HOUSE,
    staff: [MAYA],
    places: [HARBOUR_LANE],
    minutes: 60,
  },
  yoga: {
    type: "CLASS",
    number: 13,
    name: "Evening yoga",
    tagLine: "Twelve mats, low light",
    description: "A slow vinyasa class that ends with ten minutes under a blanket.",
    category: "Movement",
    slug: "evening-yoga",
    price: { fixed: "14.00" },
    policy: policies.CLASSES,
    staff: [SIAN],
    places: [HARBOUR_LANE],
    minutes: 75,
    capacity: 12,
  },
  pilates: {
    type: "CLASS",
    number: 14,
    name: "Früh & fit: morning Pilates",
    tagLine: "Awake before coffee",
    description: "Fifty minutes of mat Pilates before work.",
    category: "Movement",
    slug: "morning-pilates",
    price: { fixed: "12.00" },
    policy: policies.CLASSES,
    staff: [SIAN],
    places: [MILL_STREET],
    minutes: 50,
    capacity: 10,
  },
  soundBath: {
    type: "CLASS",
    number: 15,
    name: "Sound bath & stillness",
    tagLine: "Gongs on a Sunday",
    description: "Lie down and listen. We confirm places by hand, because the room is small.",
    category: "Movement",
    slug: "sound-bath",
    price: { fixed: "18.00" },
    policy: policies.CLASSES,
    staff: [SIAN],
    places: [HARBOUR_LANE],
    minutes: 60,
    capacity: 8,
    needsApproval: true,
  },
  course: {
    type: "COURSE",
    number: 16,
    name: "Beginners’ yoga in eight weeks",
    tagLine: "From the very first breath",
    description: "Eight evenings that build on each other, for people who have never stood on a mat.",
    category: "Movement",
    slug: "beginners-yoga",
    price: { fixed: "112.00" },
    policy: policies.COURSES,
    staff: [],
    places: [HARBOUR_LANE],
    minutes: 90,
    capacity: 14,
  },
  courseStarted: {
    type: "COURSE",
    number: 17,
    name: "Breath & balance, eight weeks",
    tagLine: "Already under way",
    description: "Breathing, balance and a little strength, once a week.",
    category: "Movement",
    slug: "breath-and-balance",
    price: { fixed: "112.00" },
    policy: policies.COURSES,
    staff: [],
    places: [MILL_STREET],
    minutes: 90,
    capacity: 14,
  },
} as const satisfies Record<string, ServicePlan>;

export type ServiceKey = keyof typeof SERVICE_PLANS;

/** Lives on in one booking only: its owner has deleted it. */
export const DELETED_SERVICE: ServicePlan = {
  ...appointment,
  number: 10,
  name: "Winter warmer",
  tagLine: "",
  description: "",
  category: "Massage",
  slug: "winter-warmer",
  price: { fixed: "50.00" },
  policy: policies.HOUSE,
  staff: [JONAS],
  minutes: 60,
};

export const serviceIdOf = (key: ServiceKey): string => serviceId(SERVICE_PLANS[key].number);

import type { Random } from "../../src/emulator/world/random.ts";
import { type CustomerOrder, customerJob } from "./customer-job.ts";
import type { Job } from "./job.ts";
import type { Journal } from "./journal.ts";
import type { Work } from "./kill-point-list.ts";
import { mintJob } from "./mint-job.ts";
import { sendJob } from "./send-job.ts";
import type { Wix } from "./stand-ins.ts";
import type { Upstream } from "./upstream.ts";

export interface WorkloadOptions {
  readonly origin: string;
  readonly journal: Journal;
  readonly random: Random;
  readonly upstream: Upstream;
  readonly wix: Pick<Wix, "fault">;
  readonly bookingIds: readonly string[];
}

export interface Workload {
  /** What somebody wants next; undefined when nobody wants anything just now. */
  make(): Job | undefined;
  /** From now on most of it is work of this kind. */
  focus(work: Work | undefined): void;
}

/** Out of a hundred jobs. */
const FOCUSED = 75;
const MIX: readonly (readonly [Work, number])[] = [
  ["mint_email", 36],
  ["mint_sms", 32],
  ["action", 25],
  ["send", 7],
];
/** A text goes along with an email this often, in a hundred. */
const BOTH_CHANNELS = 15;
const CANCELLATIONS = 10;
/** Sends that go also to those who got a link lately, in a hundred. */
const SENDS_TO_ALL = 50;
const BOOKINGS_PER_SEND = 4;
const DOUBLE_TAPS = 25;
/** Wix carries a change out and loses the answer this often, in a hundred. */
const LOST_ANSWERS = 8;
/** Cancelled bookings are of no more use: so many are kept for moving. */
const BOOKINGS_KEPT = 8;

/** Thinks up what staff and customers do, at random but repeatably. */
export function createWorkload(options: WorkloadOptions): Workload {
  const { origin, journal, random, upstream, wix, bookingIds } = options;
  /** Bookings that nobody is acting on and that still can be acted on. */
  const free = new Set(bookingIds);
  let usable = bookingIds.length;
  let orders = 0;
  let focused: Work | undefined;

  const percent = (share: number) => random.below(100) < share;

  function mint(channels: readonly ("email" | "sms")[]): Job | undefined {
    const recipient = orders;
    orders += 1;
    // The same booking and number come together again only after all others have.
    const bookingId = bookingIds[(recipient + Math.floor(recipient / 999)) % bookingIds.length];
    return bookingId === undefined ? undefined : mintJob(origin, journal, { bookingId, channels, recipient });
  }

  function act(): Job | undefined {
    const [first, ...more] = journal.mints.filter(({ bookingId }) => free.has(bookingId));
    if (first === undefined) return undefined;
    const { url, bookingId } = random.pick([first, ...more]);
    free.delete(bookingId);
    const action = usable > BOOKINGS_KEPT && percent(CANCELLATIONS) ? "cancel" : "reschedule";
    const finished: CustomerOrder["finished"] = (end) => {
      if (end === "refused" || (end === "acted" && action === "cancel")) usable -= 1;
      else free.add(bookingId);
    };
    if (percent(LOST_ANSWERS)) void wix.fault(action, "dropAfterApply").catch(() => {});
    return customerJob({
      origin,
      url,
      bookingId,
      action,
      doubleTap: percent(DOUBLE_TAPS),
      random,
      journal,
      upstream,
      finished,
    });
  }

  function send(): Job {
    const first = random.below(bookingIds.length);
    const chosen = Array.from({ length: BOOKINGS_PER_SEND }, (_, index) => bookingIds.at(first - index));
    return sendJob(origin, journal, {
      bookingIds: chosen.filter((id) => id !== undefined),
      again: percent(SENDS_TO_ALL),
    });
  }

  function start(work: Work): Job | undefined {
    switch (work) {
      case "mint_email":
        return mint(percent(BOTH_CHANNELS) ? ["email", "sms"] : ["email"]);
      case "mint_sms":
        return mint(["sms"]);
      case "send":
        return send();
      case "action":
        return act();
    }
  }

  return {
    make() {
      if (focused !== undefined && percent(FOCUSED)) return start(focused) ?? start("mint_email");
      let ticket = random.below(100);
      const [work] = MIX.find(([, share]) => {
        ticket -= share;
        return ticket < 0;
      }) ?? ["mint_email"];
      return start(work) ?? start("mint_email");
    },
    focus(work) {
      focused = work;
    },
  };
}

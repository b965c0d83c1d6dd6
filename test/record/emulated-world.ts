import type { CallDemo } from "./browser.ts";

/** An example booking as the demo lists it, as far as a recording needs it. */
export interface ListedBooking {
  readonly id: string;
  readonly status: string;
  readonly serviceId: string;
  /** RFC 3339. */
  readonly startDate: string;
  readonly contactDetails: { readonly email?: string; readonly phone?: string };
}

/** The demo's world, moved by `/demo/control`. */
export interface EmulatedWorld {
  /** Everything as at the start, the clock too. */
  reset(): Promise<void>;
  /** Puts the demo's clock so far ahead of where the world began, milliseconds. */
  goTo(aheadMs: number): Promise<void>;
  /** Changes a booking behind its customer's back. */
  bump(bookingId: string): Promise<void>;
  /** Somebody else books a time. */
  take(slot: {
    readonly serviceId: string;
    readonly localStartDate: string;
    readonly eventId?: string;
  }): Promise<void>;
  /** The next calls of this name go wrong. */
  fault(fault: {
    readonly call: string;
    readonly kind: string;
    readonly status?: number;
    readonly times: number;
  }): Promise<void>;
}

/** The world of a demo whose clock stands at `at`. */
export function emulatedWorld(call: CallDemo, at: string): EmulatedWorld {
  const command = async (order: object): Promise<void> => {
    const { status, text } = await call("/demo/control", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(order),
    });
    if (status !== 200) throw new Error(`${JSON.stringify(order)} was answered ${status}: ${text}`);
  };
  return {
    reset: () => command({ reset: true }),
    goTo: (aheadMs) => command({ now: new Date(Date.parse(at) + aheadMs).toISOString() }),
    bump: (bookingId) => command({ bump: bookingId }),
    take: (slot) => command({ take: slot }),
    fault: (fault) => command({ fault }),
  };
}

/** As in the emulator's README. */
const WIX_KEY = {
  authorization: "IST.emulator-api-key-0f2b7c64d1e94a0b8c35",
  "wix-site-id": "517e0000-0000-4000-8000-000000000001",
};

/** Wix's own token of a booking, which opens it below `/t/`. */
export async function anonymousToken(call: CallDemo, { id }: Pick<ListedBooking, "id">): Promise<string> {
  const { text } = await call(`/demo/wix/v1/anonymous-bookings/${id}/token`, { headers: WIX_KEY });
  const { token } = JSON.parse(text) as { readonly token?: string };
  if (token === undefined) throw new Error(`The emulated Wix gave no token: ${text}`);
  return token;
}

/** All bookings of the demo, in its order. */
export async function listBookings(call: CallDemo): Promise<readonly ListedBooking[]> {
  return JSON.parse((await call("/demo/bookings.json")).text) as readonly ListedBooking[];
}

const EXAMPLE_ID = /^b00c0000-0000-4000-8000-0{9}(0\d\d)$/;

/** Whether it is one of the named examples of the emulator's README. */
export const isExample = ({ id }: Pick<ListedBooking, "id">): boolean => EXAMPLE_ID.test(id);

/** How a booking is called in a recording: by the end of its id, as in that README. */
export const shortName = ({ id }: Pick<ListedBooking, "id">): string =>
  /^b00c0000-0000-4000-8000-0{9}(\d{3})$/.exec(id)?.[1] ?? id;

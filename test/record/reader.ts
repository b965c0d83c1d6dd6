import { type HtmlForm, readForms } from "../support/forms.ts";
import { type Answer, answerText, type Browser, openBrowser, SITE } from "./browser.ts";
import type { RunningDemo } from "./demo-process.ts";
import {
  anonymousToken,
  type EmulatedWorld,
  emulatedWorld,
  type ListedBooking,
  shortName,
} from "./emulated-world.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import type { TakeDown } from "./recording.ts";
import {
  type Channel,
  isMade,
  type LinkOrder,
  type MadeLink,
  type StaffDesk,
  staffDesk,
} from "./staff-desk.ts";

/** Somebody who reads everything in one language, with the hands that make it happen. */
export interface Reader {
  readonly language: string;
  readonly browser: Browser;
  readonly world: EmulatedWorld;
  readonly staff: StaffDesk;
  readonly mailbox: Mailbox;
  /** Where a booking is opened by Wix's own token: `/t/{token}`. */
  tokenPath(booking: ListedBooking): Promise<string>;
  /** Takes an answer down; without a booking it belongs to none. */
  note(booking: ListedBooking | undefined, sort: string, answer: Answer): void;
  /** Makes a link in this language; undefined, and taken down, where that is refused. */
  makeLink(
    booking: ListedBooking,
    order: Pick<LinkOrder, "channels" | "to" | "note">,
  ): Promise<MadeLink | undefined>;
  /** Waits for a link's messages and takes those down that are of these kinds; `sort` names them. */
  noteMessages(
    booking: ListedBooking | undefined,
    link: Pick<MadeLink, "id">,
    sortOf: (kind: string) => string | undefined,
  ): Promise<void>;
}

/** A reader of this language in front of a demo. */
export function openReader({ call }: RunningDemo, language: string, at: string, takeDown: TakeDown): Reader {
  const staff = staffDesk(call);
  const mailbox = openMailbox(call, takeDown);
  const nameFor = (booking: ListedBooking | undefined) => (booking === undefined ? "-" : shortName(booking));
  const note: Reader["note"] = (booking, sort, answer) =>
    takeDown({ language, booking: nameFor(booking), sort, text: answerText(answer) });
  return {
    language,
    browser: openBrowser(call, language),
    world: emulatedWorld(call, at),
    staff,
    mailbox,
    tokenPath: async (booking) => `/t/${await anonymousToken(call, booking)}`,
    note,
    async makeLink(booking, order) {
      const made = await staff.makeLink({ bookingId: booking.id, locale: language, ...order });
      if (isMade(made)) return made;
      note(booking, `refused link (${[...order.channels, ...Object.keys(order.to ?? {})].join(", ")})`, made);
      return undefined;
    },
    async noteMessages(booking, link, sortOf) {
      for (const message of await staff.settled(link.id)) {
        const sort = sortOf(message.kind);
        if (sort !== undefined) await mailbox.expect(message, { language, booking: nameFor(booking), sort });
      }
    },
  };
}

/** By what a booking's customer can be reached, as far as the list of bookings says. */
export const channelsOf = ({ contactDetails: { email, phone } }: ListedBooking): readonly Channel[] => [
  ...(email === undefined ? [] : (["email"] as const)),
  ...(phone === undefined ? [] : (["sms"] as const)),
];

/** A form on a page that carries a signed token. */
export interface SignedForm extends HtmlForm {
  /** The time that was chosen, as its address names it. */
  readonly chosen?: URLSearchParams;
}

/** The form of a page that carries a token in this field, and is sent to an address that ends so. */
export function signedForm(
  { text }: Answer,
  field: string,
  path: string,
  end: string,
): SignedForm | undefined {
  return readForms(text, SITE + path).find(
    ({ method, action, fields }) => method === "POST" && action.endsWith(end) && fields.has(field),
  );
}

import { expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Contact } from "../../src/domain/booking/booking.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Mail } from "../../src/ports/messages.ts";
import { ok } from "../../src/result.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";
import { changed } from "../support/gateway.ts";

/** Sends a link to a customer who booked under this name; tells whom the mail names beside the address. */
async function nameOnMail(name: Pick<Contact, "firstName" | "lastName">): Promise<string | undefined> {
  const test = await createTestApp();
  const { bookings } = test.deps;
  const sent: Mail[] = [];
  const send = async (mail: Mail) => {
    sent.push(mail);
    return ok({});
  };
  const app = createApp({
    ...test.deps,
    bookings: changed(bookings, {
      async readBooking(token, options) {
        const reading = await bookings.readBooking(token, options);
        if (!reading.ok) return reading;
        const { booking } = reading.value;
        const { email = "" } = booking.contact;
        return ok({ ...reading.value, booking: { ...booking, contact: { email, ...name } } });
      },
    }),
    mailer: { send, batch: () => ({ send, close() {} }) },
  });
  const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] };
  const { status } = await callApi({ app, staffKey: test.staffKey }, "POST /api/links", { json });
  expect(status).toBe(201);
  expect(sent).toHaveLength(1);
  return sent[0]?.to.name;
}

it("names the customer beside the address of a mail", async () => {
  expect(await nameOnMail({ firstName: "Ana", lastName: "Žižka-O’Neill" })).toBe("Ana Žižka-O’Neill");
});

it.each([
  { firstName: "You won", lastName: "https://evil.example/prize" },
  { firstName: "evil.example", lastName: "Smith" },
  { firstName: "Ana", lastName: "Call 0900 123456 now to claim your prize" },
  { firstName: "Ana\r\nBcc: everyone@example.com" },
  { firstName: "  ", lastName: "" },
])("does not carry to a mailbox what was typed instead of a name (%j)", async (name) => {
  expect(await nameOnMail(name)).toBeUndefined();
});

import { filledIn } from "../support/forms.ts";
import { cancelForm } from "./act.ts";
import type { ListedBooking } from "./emulated-world.ts";
import type { Reader } from "./reader.ts";

/** Well made, and nobody's. */
const UNKNOWN_LINK = `/b/${"0".repeat(28)}`;
const MISTYPED_LINK = `/b/${"0".repeat(27)}1`;
const MONTHS_LATER_MS = 60 * 86_400_000;
/** As often as anybody may ask again. */
const ALWAYS = 50;

/** Looks at the pages that lead nowhere, and at the one that finds a lost link. `booking` lends its link. */
export async function lookAtProblems(reader: Reader, booking: ListedBooking): Promise<void> {
  const { browser, staff, world, note } = reader;
  const see = async (sort: string, path: string) => note(undefined, sort, await browser.open(path));
  const ask = async (sort: string, path: string, fields: Record<string, string>) =>
    note(undefined, sort, await browser.send(path, new URLSearchParams(fields)));
  const link = () => reader.makeLink(booking, { channels: [] });

  await see("find page", "/find");
  await ask("find page, nothing typed", "/find", {});
  await ask("find page, mistyped", "/find", { email: "ana@", phone: "12" });
  await ask("find page, answer to a stranger", "/find", { email: "nobody@example.org" });
  await see("find page, sent", "/find/sent");
  await see("page that is not there", "/nowhere");
  await see("unknown link", UNKNOWN_LINK);
  await see("mistyped link", MISTYPED_LINK);

  const [good, revoked, replaced] = [await link(), await link(), await link()];
  if (good === undefined || revoked === undefined || replaced === undefined) return;
  await staff.revoke(revoked.id);
  await staff.resend(replaced.id);
  await see("revoked link", revoked.path);
  await see("revoked link, calendar entry", `${revoked.path}/calendar.ics`);
  await see("replaced link", replaced.path);
  await see("link with a stray end", `${good.path}.`);
  await see("page below a link that is not there", `${good.path}/nowhere`);
  await see("page below a link that only takes forms", `${good.path}/keep`);
  await ask("cancel form, forged", `${good.path}/cancel`, { form: "forged" });
  await ask("move form, forged", `${good.path}/reschedule`, { form: "forged" });

  for (const [name, fault] of [
    ["down", { kind: "status", status: 503 }],
    ["throttled", { kind: "throttle" }],
  ] as const) {
    await world.reset();
    await world.fault({ call: "getBookingAnonymously", times: ALWAYS, ...fault });
    await see(`booking system ${name}, booking page`, good.path);
    await see(`booking system ${name}, picker`, `${good.path}/reschedule`);
    await world.reset();
    const form = await cancelForm(reader, good.path);
    if (form === undefined) continue;
    await world.fault({ call: "cancelBookingAnonymously", times: ALWAYS, ...fault });
    note(undefined, `booking system ${name}, cancel form`, await browser.send(form.action, filledIn(form)));
  }
  await world.reset();
  await world.goTo(MONTHS_LATER_MS);
  await see("expired link", good.path);
  await world.reset();
}

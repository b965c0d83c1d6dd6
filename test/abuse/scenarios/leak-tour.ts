import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { filledIn, readForms } from "../../support/forms.ts";
import type { Site } from "../site.ts";
import { firstTimeOf } from "../zoo/page-forms.ts";
import { makeDemoLink } from "./demo-link.ts";
import type { Secret } from "./leak-search.ts";
import { exchangeRaw, type RawAnswer } from "./raw-http.ts";

/** An answer of the tour, and whether it may say back what was said to it. */
export interface TourAnswer extends RawAnswer {
  readonly name: string;
  /** Shown to whom it belongs to: their own form, their own link, what staff ask for. */
  readonly isTheirs: boolean;
}

export interface Tour {
  readonly answers: readonly TourAnswer[];
  readonly secrets: readonly Secret[];
  /** Those of the secrets that have been delivered, so that the mailbox has to have them. */
  readonly delivered: readonly Secret[];
  /** Of a link that was made, which has to be in the database, and is no secret. */
  readonly linkId: string;
}

/** A booking of the demo, which tells whose it is. */
interface WithContact {
  readonly contactDetails: {
    readonly email?: string;
    readonly firstName?: string;
    readonly lastName?: string;
  };
}

const NUMBER = "+447700900987";
/** Longer than a search for bookings is put off, and than what comes of it takes. */
const FOUND_WITHIN_MS = 16_000;

/**
 * Goes through everything that a demo does, also where it fails, with names, addresses, numbers, notes, reasons, codes,
 * tokens and keys that are nobody else's.
 */
export async function tourFeatures(site: Site, port: number): Promise<Tour> {
  const mark = `zq${randomBytes(8).toString("hex")}`;
  const email = `${mark}.guest@example.org`;
  const own = {
    note: `${mark} note`,
    reason: `${mark} reason`,
    key: `${mark}-wrong-key`,
    token: `${Buffer.from('{"alg":"ES256"}').toString("base64url")}.${Buffer.from(JSON.stringify({ mark })).toString("base64url")}.${mark}`,
    looked: `${mark}.lost@example.org`,
    path: `${mark}-path`,
  };
  const answers: TourAnswer[] = [];
  const codes: string[] = [];

  async function ask(
    name: string,
    path: string,
    {
      method = "GET",
      headers = {},
      body = "",
      isTheirs = false,
    }: {
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly isTheirs?: boolean;
    } = {},
  ): Promise<RawAnswer> {
    const head = Object.entries({
      Host: `localhost:${port}`,
      Connection: "close",
      ...(method !== "GET" && { "Content-Length": String(Buffer.byteLength(body)) }),
      ...headers,
    }).map(([header, value]) => `${header}: ${value}`);
    const answer = await exchangeRaw(
      port,
      `${method} ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n${body}`,
    );
    if (answer === undefined) throw new Error(`${name} was not answered`);
    answers.push({ ...answer, name, isTheirs });
    return answer;
  }
  const form = (name: string, path: string, fields: URLSearchParams, isTheirs = false) =>
    ask(name, path, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
      body: fields.toString(),
      isTheirs,
    });
  const api = (name: string, method: string, path: string, json?: object, key = site.staffKey) =>
    ask(name, `/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(json && { body: JSON.stringify(json) }),
      isTheirs: true,
    });
  async function mint(
    daysAhead: number,
  ): Promise<{ readonly id: string; readonly path: string; bookingId: string }> {
    const { bookingId } = await makeDemoLink(site, daysAhead);
    const made = await api("a link is made", "POST", "/links", {
      bookingId,
      channels: ["email", "sms"],
      to: { email, phone: NUMBER },
      note: own.note,
    });
    const { id, url } = JSON.parse(bodyOf(made)) as { readonly id: string; readonly url: string };
    const { pathname: path } = new URL(url);
    codes.push(path.slice("/b/".length));
    return { id, path, bookingId };
  }
  /** Fills a page's form in as its reader would, and sends it. */
  async function act(name: string, page: RawAnswer, path: string): Promise<void> {
    const found = readForms(bodyOf(page), path).find(
      ({ method, answers: said }) => method === "POST" && "choice" in said,
    );
    if (found === undefined) throw new Error(`${name}: the page has no form, but a ${page.status}`);
    await form(name, found.action, filledIn(found), true);
  }
  const fail = (call: string) =>
    ask("Wix is made to fail", "/demo/control", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ fault: { call, kind: "503", times: 3 } }),
      isTheirs: true,
    });

  const cancelled = await mint(9);
  const looks = { isTheirs: true };
  await ask("a booking", cancelled.path, looks);
  await ask("a booking, HEAD", cancelled.path, { method: "HEAD", ...looks });
  await ask("its calendar file", `${cancelled.path}/calendar.ics`, looks);
  await act(
    "it is cancelled",
    await ask("its cancellation", `${cancelled.path}/cancel`, looks),
    cancelled.path,
  );
  const moved = await mint(10);
  const picker = await ask("a picker", `${moved.path}/reschedule`, looks);
  const time = firstTimeOf(bodyOf(picker)) ?? "";
  await act("it is moved", await ask("a time is chosen", time, looks), time);
  await api("a link is sent again", "POST", `/links/${moved.id}/resend`, { to: { email }, note: own.note });
  await api("a link is looked up", "GET", `/links/${moved.id}`);
  await api("a link is withdrawn", "DELETE", `/links/${moved.id}`, { reason: own.reason });
  await ask("a withdrawn link", moved.path, looks);
  const sent = await mint(11);
  await api("a send", "POST", "/sends", { bookingIds: [sent.bookingId], note: own.note, again: true });
  await api("links are withdrawn", "POST", "/links/revoke", {
    bookingId: sent.bookingId,
    to: { email },
    reason: own.reason,
  });
  await api("a suppression is looked for", "POST", "/suppressions/search", { to: { email } });
  await api("a delivery report", "POST", "/bounces", { mail: `To: ${email}\r\n\r\n${own.note}` });

  const failing = await mint(12);
  for (const call of ["getBookingAnonymously", "mintToken"]) await fail(call).catch(() => undefined);
  await ask("a booking, without Wix", failing.path, looks);
  await api("a link, without Wix", "POST", "/links", {
    bookingId: failing.bookingId,
    to: { email },
    note: own.note,
  });
  await ask("the API, a wrong key", "/api/links", { headers: { Authorization: `Bearer ${own.key}` } });
  await ask("the API, a body that is no JSON", "/api/links", {
    method: "POST",
    headers: { Authorization: `Bearer ${site.staffKey}`, "Content-Type": "application/json" },
    body: `{"note":"${own.note}`,
  });
  await ask("the API, fields that are none", "/api/links", {
    method: "POST",
    headers: { Authorization: `Bearer ${site.staffKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ bookingId: own.note, to: { email: `${email} ${NUMBER}` } }),
  });
  await ask("a token that is none", `/t/${own.token}`);
  await ask("a token that is none, its cancellation", `/t/${own.token}/cancel`);
  await ask("a code that is none", `/b/${own.path}`);
  await ask("an address that leads nowhere", `/${own.path}?email=${encodeURIComponent(email)}`);
  await ask("a form from another site", "/find", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site" },
    body: new URLSearchParams({ email }).toString(),
  });
  await ask("a code with a wrong method", failing.path, { method: "PUT", ...looks });
  await ask("a malformed path", `/b/${own.path}%E0%A4%A`);
  await form("/find, a stranger", "/find", new URLSearchParams({ email: own.looked, phone: NUMBER }));
  await form("/find, mistyped", "/find", new URLSearchParams({ email: `${own.looked} x`, phone: "" }), true);
  const customers = (await site.bookings()).flatMap(
    (booking) => (booking as Partial<WithContact>).contactDetails ?? [],
  );
  const addresses = [...new Set(customers.flatMap(({ email }) => email ?? []))];
  const names = [...new Set(customers.map(({ firstName, lastName }) => `${firstName} ${lastName}`))];
  await form("/find, a customer", "/find", new URLSearchParams({ email: addresses[0] ?? "", phone: "" }));
  await pause(FOUND_WITHIN_MS);

  const delivered: readonly Secret[] = [
    { what: "an address", text: email },
    { what: "a note", text: own.note },
    { what: "a code", text: codes[0] ?? "" },
  ];
  return {
    answers,
    delivered,
    linkId: failing.id,
    secrets: [
      ...delivered,
      { what: "a number", text: NUMBER },
      { what: "a number", text: NUMBER.slice(3) },
      { what: "a reason", text: own.reason },
      { what: "a key", text: own.key },
      { what: "a staff key", text: site.staffKey },
      { what: "a token", text: own.token },
      { what: "an address that was looked for", text: own.looked },
      { what: "a path", text: own.path },
      { what: "something of this tour", text: mark },
      ...codes.map((text) => ({ what: "a code", text })),
      // Without what tells the key under which it was made, and without its check symbol.
      ...codes.map((text) => ({ what: "a code", text: text.slice(1, -1) })),
      ...addresses.map((text) => ({ what: "a customer's address", text })),
      ...names.map((text) => ({ what: "a customer's name", text })),
    ],
  };
}

/** The body of an answer, put together from its chunks. */
function bodyOf({ headers, body }: RawAnswer): string {
  if (headers.get("transfer-encoding") !== "chunked") return utf8(body);
  let text = "";
  for (let rest = body; ; ) {
    const end = rest.indexOf("\r\n");
    const size = Number.parseInt(rest.slice(0, end), 16);
    if (end < 0 || !(size > 0)) return utf8(text);
    text += rest.slice(end + 2, end + 2 + size);
    rest = rest.slice(end + 2 + size + 2);
  }
}

const utf8 = (latin1: string): string => Buffer.from(latin1, "latin1").toString("utf8");

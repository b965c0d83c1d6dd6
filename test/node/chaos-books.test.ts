import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type Books, checkBooks } from "../chaos/books.ts";
import { openJournal } from "../chaos/journal.ts";
import { POINT_NAMES, planDeaths } from "../chaos/kill-plan.ts";
import { parseKill } from "../chaos/kill-point-list.ts";
import { findLeaks } from "../chaos/leaks.ts";
import type { LedgerMessage, LedgerStep } from "../chaos/ledger.ts";
import { measureRecovery } from "../chaos/recovery.ts";

const step = (state: LedgerStep["state"], attempt: number, atMs = 0): LedgerStep => ({
  state,
  attempt,
  atMs,
});

const message = (changes: Partial<LedgerMessage> = {}): LedgerMessage => ({
  id: "msg_1",
  kind: "link",
  linkId: "lnk_1",
  channel: "email",
  state: "accepted",
  steps: [step("queued", 0), step("leased", 1), step("accepted", 1)],
  ...changes,
});

/** One mint, one mail and one move, all in order. */
function goodBooks(): Books {
  const journal = openJournal();
  journal.mints.push({
    linkId: "lnk_1",
    url: "http://127.0.0.1/b/1",
    code: "1",
    bookingId: "b1",
    messageIds: ["msg_1"],
    channels: ["email"],
  });
  journal.forms.push({
    formId: "form_1",
    bookingId: "b1",
    action: "reschedule",
    posts: 1,
    changes: 1,
    status: 303,
  });
  return {
    journal,
    ledger: {
      links: [{ id: "lnk_1", bookingId: "b1", codes: 1 }],
      messages: [message()],
      forms: [{ formId: "form_1", bookingId: "b1", outcome: "done" }],
      items: [],
      damage: [],
    },
    copies: new Map([["msg_1", ["a mail"]]]),
    opened: new Map([["http://127.0.0.1/b/1", 200]]),
  };
}

const withLedger = (changes: Partial<Books["ledger"]>): Books => {
  const books = goodBooks();
  return { ...books, ledger: { ...books.ledger, ...changes } };
};

/** One link, of which somebody was given another code as well. */
function withFurtherCode(url: string): Books {
  const books = goodBooks();
  const [mint] = books.journal.mints;
  if (mint !== undefined) books.journal.mints.push({ ...mint, url, code: "2" });
  return books;
}

const brokenPromises = (books: Books) =>
  checkBooks(books)
    .filter(({ violations }) => violations > 0)
    .map(({ promise }) => promise);

it("finds nothing wrong with books that are right", () => {
  const broken = brokenPromises(goodBooks());

  expect(broken).toEqual([]);
});

it.each<[string, Books]>([
  ["an acknowledged mint is in the database with all its messages", withLedger({ links: [], messages: [] })],
  [
    "an acknowledged link opens",
    // Another code of the same link does.
    withFurtherCode("http://127.0.0.1/b/2"),
  ],
  ["an acknowledged link opens", { ...goodBooks(), opened: new Map([["http://127.0.0.1/b/1", 404]]) }],
  [
    "no link is without the message that it was made for",
    withLedger({ messages: [message({ kind: "notice" })] }),
  ],
  ["no message is without its link", withLedger({ messages: [message({ linkId: "lnk_2" })] })],
  [
    "a request or a booking of a send made one code",
    withLedger({
      links: [
        { id: "lnk_1", bookingId: "b1", codes: 1 },
        { id: "lnk_2", bookingId: "b1", codes: 1 },
      ],
    }),
  ],
  [
    "a request or a booking of a send made one code",
    withLedger({ links: [{ id: "lnk_1", bookingId: "b1", codes: 2 }] }),
  ],
  [
    "every booking of a send got its link, or had one already",
    withLedger({ items: [{ sendId: "snd_1", bookingId: "b1", outcome: "failed" }] }),
  ],
  ["every message came to an end", withLedger({ messages: [message({ state: "retry_wait" })] })],
  [
    "of every text it is known whether it arrived",
    withLedger({ messages: [message({ channel: "sms", state: "accepted" })] }),
  ],
  ["what counts as accepted did arrive", { ...goodBooks(), copies: new Map() }],
  [
    "nothing arrived that is not in the books",
    {
      ...goodBooks(),
      copies: new Map([
        ["msg_1", ["a mail"]],
        ["msg_2", ["a mail"]],
      ]),
    },
  ],
  [
    "there are no more copies than accepted and ambiguous hand-overs",
    { ...goodBooks(), copies: new Map([["msg_1", ["a mail", "a mail"]]]) },
  ],
  [
    "all copies of a message are the same, link and Message-ID included",
    {
      ...withLedger({
        messages: [
          message({ steps: [step("leased", 1), step("unknown", 1), step("leased", 2), step("accepted", 2)] }),
        ],
      }),
      copies: new Map([["msg_1", ["a mail", "another mail"]]]),
    },
  ],
  [
    "every form came to an end",
    withLedger({ forms: [{ formId: "form_1", bookingId: "b1", outcome: "pending" }] }),
  ],
  [
    "the booking was changed exactly where the books say so",
    withLedger({ forms: [{ formId: "form_1", bookingId: "b1", outcome: "stale" }] }),
  ],
  ["the database is whole", withLedger({ damage: ["a row is missing"] })],
])("finds out when it does not hold that %s", (promise, books) => {
  const broken = brokenPromises(books);

  expect(broken).toContain(promise);
});

it("allows one more copy for each attempt that nobody knows the end of", () => {
  const books = {
    ...withLedger({
      messages: [
        message({
          steps: [
            step("queued", 0),
            step("leased", 1),
            step("leased", 2),
            step("unknown", 2),
            step("leased", 3),
            step("accepted", 3),
          ],
        }),
      ],
    }),
    copies: new Map([["msg_1", ["a mail", "a mail", "a mail"]]]),
  };

  const broken = brokenPromises(books);

  expect(broken).toEqual([]);
});

it("finds a form that changed its booking twice", () => {
  const books = goodBooks();
  const [form] = books.journal.forms;
  if (form !== undefined) form.changes = 2;

  const broken = brokenPromises(books);

  expect(broken).toContain("a form changes the booking at most once");
});

it("measures a recovery from when the app was last left alive to the end of the next attempt", () => {
  const cutOff = message({
    steps: [
      step("leased", 1, 1_000),
      step("leased", 2, 95_000),
      step("retry_wait", 2, 96_000),
      step("leased", 3, 106_000),
      step("accepted", 3, 107_000),
    ],
  });
  const lives = [
    { startedMs: 0, endedMs: 1_500 },
    { startedMs: 2_000, endedMs: 5_000 },
  ];

  const recoveries = measureRecovery([cutOff, message()], lives);

  expect(recoveries).toEqual([91_000]);
});

it("plans the same deaths for the same seed, at every named point and in the wanted number", () => {
  const deaths = planDeaths(200, "7");

  expect(planDeaths(200, "7")).toEqual(deaths);
  expect(planDeaths(200, "8")).not.toEqual(deaths);
  expect(deaths).toHaveLength(200);
  const reached = new Set(deaths.flatMap((death) => (death.kind === "random" ? [] : [death.name])));
  expect([...reached].toSorted()).toEqual([...POINT_NAMES].toSorted());
});

it("refuses a kill at a point that there is not", () => {
  expect(() => parseKill("mint_comit:before:1")).toThrow(RangeError);
});

it("finds what nobody may find in a log, and keeps it to itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-leaks-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "app.log");
  writeFileSync(path, "to chaos-7@example.com and +447700900123 for Zoë Çelik\n");

  const leaks = findLeaks([path, join(folder, "absent")], openJournal(), ["Zoë Çelik", "Amelia Hartley"]);

  expect(leaks).toEqual([
    "a name in app.log (1 times)",
    "an address in app.log (1 times)",
    "a number in app.log (1 times)",
  ]);
});

import { expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database, Statement } from "../../src/ports/storage.ts";
import { findAbandoned, takeAbandoned } from "../../src/store/abandoned-actions.ts";
import {
  claimForm,
  findForm,
  findUnended,
  finishAction,
  holdForm,
  passUnendedOn,
  releaseForm,
  whyUntaken,
} from "../../src/store/actions.ts";
import { findAsks, noteAsk } from "../../src/store/asks.ts";
import * as finds from "../../src/store/find-requests.ts";
import * as held from "../../src/store/held-actions.ts";
import * as codes from "../../src/store/link-codes.ts";
import * as links from "../../src/store/links.ts";
import { findStepsByLinks } from "../../src/store/message-events.ts";
import * as sweeps from "../../src/store/message-sweeps.ts";
import * as messages from "../../src/store/messages.ts";
import { findOpenings } from "../../src/store/opens.ts";
import { purgeBatches } from "../../src/store/purge.ts";
import * as recent from "../../src/store/recent-messages.ts";
import * as replies from "../../src/store/replies.ts";
import { claimItems, findSendItems } from "../../src/store/send-items.ts";
import { findSend, leaseSend, releaseSend } from "../../src/store/sends.ts";
import { findSuppressions } from "../../src/store/suppressions.ts";

const NOW_MS = 1_000_000;
const LEASE_MS = 90_000;
const LEASE = { id: "snd", lease: 1, untilMs: NOW_MS, dryRun: false, createdBy: "test" } as const;
const FIND = {
  id: "fnd",
  lease: 1,
  channel: "email",
  contactRef: "r",
  sealed: "s",
  locale: "en",
  createdAtMs: 1,
} as const;
const REPLY = { id: "rpl", lease: 1, kind: "text", senderRef: "r", sealed: "s", createdAtMs: 1 } as const;
const LINK = {
  id: "lnk",
  bookingId: "b",
  recipientRefs: ["r"],
  locale: "en",
  localeChosen: false,
  createdBy: "test",
  createdAtMs: 1,
  expiresAtMs: 2,
};
const CODE = { tag: "tag", linkId: "lnk", epoch: "0", sealed: "s", createdBy: "test", createdAtMs: 1 };

/** What is asked for with every request or every tick, whatever has piled up by then. */
const HOT: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  "due messages": (db) =>
    messages.findDueMessages(db, {
      nowMs: NOW_MS,
      leaseMs: LEASE_MS,
      limit: 8,
      channels: ["email", "sms"],
    }),
  "a message's lease": (db) =>
    messages.leaseMessage(db, "msg", { nowMs: NOW_MS, leaseMs: LEASE_MS, probe: false }),
  "messages past their deadline": (db) => db.run(sweeps.expireOverdueMessages(NOW_MS, LEASE_MS)),
  "messages to who gets nothing": (db) => db.run(sweeps.suppressWaitingMessages(NOW_MS, LEASE_MS)),
  "texts that nobody told about": (db) => db.run(sweeps.forgetUnansweredMessages(NOW_MS)),
  "texts to ask after": (db) => messages.takeUnansweredTexts(db, { nowMs: NOW_MS, nextMs: NOW_MS, limit: 2 }),
  "the backlog": (db) => messages.readBacklog(db, NOW_MS),
  "what was sent lately": (db) => recent.findRecentLinkMessage(db, "b", ["r"], 0),
  "a link's messages": (db) => messages.findMessagesByLinks(db, ["lnk"]),
  "a link's revocation": (db) => db.run(sweeps.revokeLinkMessages("lnk", NOW_MS)),
  "a link's steps": (db) => findStepsByLinks(db, ["lnk"]),
  "a new code": (db) =>
    db.run(
      codes.insertLinkCode(CODE, {
        notSent: { bookingId: "b", recipientRefs: ["r"], sinceMs: 0 },
        replacing: "lnk_0",
        onlyFor: { bookingId: "b", recipientRefs: ["r"] },
      }),
    ),
  "whether a code was made": (db) => codes.hasCode(db, "tag"),
  "what a further code says of its link": (db) => db.run(links.renewLink("lnk", LINK)),
  "one recipient more": (db) => db.run(links.addLinkRecipient("lnk", "r")),
  "a link by its code": (db) => links.findLinkByTag(db, "tag"),
  "the end of a link and its codes": (db) =>
    db.batch(links.revokeLinkById("lnk", { nowMs: NOW_MS, by: "tests" })),
  "a fresh token under a code": (db) => codes.replaceSealedToken(db, "tag", "s"),
  "what is newer than a link": (db) => links.hasNewerLink(db, LINK),
  "a booking's links": (db) => links.findLinksByBooking(db, "b"),
  "a booking's new start": (db) => links.noteKnownStart(db, "b", 1),
  "a booking's openings": (db) => findOpenings(db, "b"),
  "how a booking's codes came about": (db) => codes.findCodesMade(db, "b"),
  "forms without a sign of a person": (db) => findAsks(db, "b"),
  "one more such form": (db) => noteAsk(db, "lnk", "unknown", NOW_MS),
  "a form's claim": (db) =>
    claimForm(db, {
      formId: "f",
      visitRef: "lnk",
      bookingId: "b",
      action: "cancel",
      revision: "1",
      sealed: "s",
      nowMs: NOW_MS,
    }),
  "a claim's release": (db) => releaseForm(db, { formId: "f", sealed: "s" }),
  "a claim's wait": (db) =>
    holdForm(db, { formId: "f", sealed: "s", bookingId: "b", visitRef: "lnk" }, NOW_MS),
  "what stands in a claim's way": (db) => whyUntaken(db, { formId: "f", bookingId: "b", visitRef: "lnk" }),
  "a form": (db) => findForm(db, "f"),
  "an action's end": (db) => finishAction(db, "f", { outcome: "done", nowMs: NOW_MS }),
  "what a link's customer asked for": (db) => findUnended(db, { bookingId: "b", visitRef: "lnk" }),
  "its passing on": (db) => db.run(passUnendedOn("b", "lnk", "lnk_2")),
  "actions that nobody finished": (db) => findAbandoned(db, NOW_MS, 2),
  "cancellations that wait": (db) => held.findHeld(db, 2),
  "one that waits": (db) => held.findHeldForm(db, "f"),
  "a booking's held cancellation": (db) => held.findHold(db, "b"),
  "its taking": (db) => held.takeHeld(db, { formId: "f", lookMs: NOW_MS }, NOW_MS + 1),
  "its keeping": (db) => held.keepHeld(db, "f", NOW_MS),
  "its withdrawal": (db) => db.run(held.withdrawHeld({ id: "lnk", bookingId: "b" }, NOW_MS)),
  "its return to waiting": (db) => held.putHeldBack(db, "f", NOW_MS),
  "the taking of one": (db) => takeAbandoned(db, { formId: "f", lookMs: NOW_MS }, NOW_MS + 1),
  "a send's lease": (db) => leaseSend(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1 }),
  "a send's next items": (db) => claimItems(db, LEASE, { nowMs: NOW_MS, limit: 3, perMinute: 120 }),
  "a send's release": (db) => releaseSend(db, LEASE, { nowMs: NOW_MS, restUntilMs: 0 }),
  "a send": (db) => findSend(db, "snd"),
  "a send's items": (db) => findSendItems(db, "snd"),
  "a request for links, and what counts against it": (db) =>
    db.run(
      finds.insertFindRequest(
        {
          id: "fnd",
          channel: "email",
          contactRef: "r",
          networks: { source: "s", near: "n", wide: "w" },
          sealed: "s",
          locale: "en",
          nowMs: NOW_MS,
          dueMs: NOW_MS,
        },
        { perContact: 3, perSource: 30, perNear: 60, perWide: 120, sinceMs: 0 },
      ),
    ),
  "requests for links that are due": (db) =>
    finds.leaseFindRequests(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1, limit: 2 }),
  "the end of requests for links": (db) =>
    db.batch([finds.endFindRequests([FIND]), finds.putOffFindRequests([FIND], 1)]),
  "a reply, and what counts against it": (db) =>
    db.run(
      replies.insertReply(
        { id: "rpl", kind: "text", senderRef: "r", sealed: "s", nowMs: NOW_MS, isWishIfOptedOut: true },
        { perSender: 3, ofStrangers: 20, sinceMs: 0 },
      ),
    ),
  "replies that are due": (db) => replies.leaseReply(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1 }),
  "a reply that is due": (db) => replies.leaseReply(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1, id: "rpl" }),
  "the text that went to a number last": (db) => replies.findLastText(db, "r", NOW_MS),
  "a booking's answers": (db) => replies.wasAnswered(db, "b", 0),
  "a reply's end": (db) => db.run(replies.endReplyOrFail(REPLY, { bookingId: "b", sinceMs: 0 })),
  "old replies": (db) => db.run(replies.forgetReplies(NOW_MS, 500)),
  "what is to be erased": async (db) => {
    const limits = { nowMs: NOW_MS, erasedBeforeMs: NOW_MS, forgottenBeforeMs: NOW_MS };
    for (const batch of purgeBatches(limits)) await db.batch(batch(25));
  },
  "a recipient's suppression": (db) => findSuppressions(db, ["r"]),
};

/** Tables that grow; a plan that scans one without an index reads all of it. */
const WHOLE_TABLE =
  /^SCAN (messages|message_events|links|link_codes|link_opens|link_asks|actions|sends|send_items|suppressions|find_requests|replies)\b(?!.* USING (COVERING )?INDEX)/;

it.each(Object.entries(HOT))("finds %s by an index", async (_, ask) => {
  const db = await openDatabase();
  const plans: string[] = [];
  async function explain({ sql, params }: Statement) {
    const { rows } = await db.run({ sql: `EXPLAIN QUERY PLAN ${sql}`, params });
    plans.push(...rows.map(({ detail }) => String(detail)));
    return { rows: [], changes: 0 };
  }
  const explaining: Database = {
    run: explain,
    async batch(statements) {
      const results = [];
      for (const statement of statements) results.push(await explain(statement));
      return results;
    },
  };

  await ask(explaining);

  expect(plans).not.toEqual([]);
  expect(plans.filter((plan) => WHOLE_TABLE.test(plan))).toEqual([]);
});

import { describeBooking } from "../bookings/describe.ts";
import { wixCalendarUrl } from "../bookings/wix-calendar-url.ts";
import { dispatchMessages } from "../delivery/dispatch.ts";
import { type NewMessage, newMessage } from "../delivery/outbox.ts";
import { composeAnswerMessage, composeReplyNoticeMessage } from "../delivery/reply-messages.ts";
import type { Deps } from "../deps.ts";
import { parseEmail } from "../domain/contact/contact.ts";
import { prepareCode } from "../links/add-code.ts";
import { commitLink } from "../links/mint.ts";
import type { MintDeps, PlannedRecipient } from "../links/mint-request.ts";
import { toLinkRecipient } from "../links/recipients.ts";
import type { Statement } from "../ports/storage.ts";
import { addLinkRecipient, type LinkRow } from "../store/links.ts";
import { endReplyOrFail, type ReplyLease } from "../store/replies.ts";
import type { ReplyAbout } from "./about.ts";
import { ANSWERED_FOR_MS, type AnswerPlan, planAnswer } from "./answer.ts";
import type { ReplyContent } from "./take.ts";

export type TellDeps = MintDeps & Pick<Deps, "wakeAt">;

/** Who the link of an answer is made by, as its timeline says. */
const MADE_BY = "reply";

type AboutBooking = Extract<ReplyAbout, { kind: "booking" }>;

/**
 * Tells the business what was written, and the customer that it changed nothing: recorded in one transaction with the
 * reply's end, then handed over in the background.
 * @throws when another runner has the reply, or has answered the same customer meanwhile: then nothing was recorded
 */
export async function tellOfReply(
  deps: TellDeps,
  lease: ReplyLease,
  content: ReplyContent,
  about: ReplyAbout,
): Promise<void> {
  const plan = await planAnswer(deps, lease, about);
  const message = composeNotice(deps, lease, content, about, plan);
  const notice = message && (await newMessage(deps, message));
  const noticed = notice === undefined ? [] : [notice.statement];
  const ids = notice === undefined ? [] : [notice.summary.id];
  if (plan.kind === "answer" && about.kind === "booking") {
    const nowMs = deps.clock();
    const answered = { bookingId: about.bookingId, sinceMs: nowMs - ANSWERED_FOR_MS };
    const end = [...noticed, endReplyOrFail(lease, answered)];
    ids.push(...(await commitAnswer(deps, { lease, content, about, to: plan.to, nowMs }, end)));
  } else {
    await deps.db.batch([...noticed, endReplyOrFail(lease)]);
  }
  deps.log.info("reply_told", { kind: lease.kind, about: about.kind, answer: plan.kind });
  deps.background(
    dispatchMessages(deps, ids).catch(() => {
      // The rows are committed: the timer or the cron trigger tries again.
      deps.log.error("first_try_failed");
    }),
  );
}

interface Answer {
  readonly lease: ReplyLease;
  readonly content: ReplyContent;
  readonly about: AboutBooking;
  readonly to: PlannedRecipient;
  readonly nowMs: number;
}

/** Records an answer with the code that it brings; `end` is committed with it. Gives the ids of its messages. */
async function commitAnswer(
  deps: TellDeps,
  answer: Answer,
  end: readonly Statement[],
): Promise<readonly string[]> {
  const { link, linkIsLive } = answer.about;
  return link !== undefined && linkIsLive
    ? commitByCode(deps, answer, link, end)
    : commitByLink(deps, answer, end);
}

/** By a further code of the link that went to the number: what comes of it is told to the address from then on, too. */
async function commitByCode(
  deps: TellDeps,
  { lease, content, about, to, nowMs }: Answer,
  link: LinkRow,
  end: readonly Statement[],
): Promise<readonly string[]> {
  const { bookingId, read } = about;
  const recipient = toLinkRecipient(to, read.reading.booking.contact);
  const code = await prepareCode(
    deps,
    link,
    { token: read.token, recipients: [recipient] },
    { createdBy: MADE_BY, nowMs },
  );
  const booking = describeBooking(read.reading, read, {
    locale: link.locale,
    ...(link.timeZone !== undefined && { timeZone: link.timeZone }),
    nowMs,
  });
  const carried = { id: link.id, url: code.url, bookingId, expiresAtMs: link.expiresAtMs };
  const message = composeAnswerMessage(booking, writtenIn(lease, content), carried, {
    ...recipient,
    isCustomer: true,
  });
  const { summary, statement } = await newMessage(deps, message);
  await deps.db.batch([code.insert, addLinkRecipient(link.id, to.ref), statement, ...end]);
  return [summary.id];
}

const writtenIn = ({ kind }: ReplyLease, { body }: ReplyContent) => ({ body, isCancel: kind === "cancel" });

/** By a link of its own, where the one that went to the number is dead. */
async function commitByLink(
  deps: TellDeps,
  { lease, content, about, to, nowMs }: Answer,
  end: readonly Statement[],
): Promise<readonly string[]> {
  const { link, read, business } = about;
  const written = writtenIn(lease, content);
  const request = {
    bookingId: about.bookingId,
    channels: ["email"],
    to: {},
    locale: link?.locale ?? business.locale,
    localeChosen: link?.localeChosen ?? false,
    ...(link?.timeZone !== undefined && { timeZone: link.timeZone }),
    force: true,
    createdBy: MADE_BY,
    compose: (booking, carried, recipient) => composeAnswerMessage(booking, written, carried, recipient),
    alongside: async () => end,
  } as const satisfies Parameters<typeof commitLink>[1]["request"];
  const minted = await commitLink(deps, { request, read, recipients: [to], nowMs });
  if (!minted.ok) throw new Error("A link that replaces none was refused");
  return minted.value.messages.map(({ id }) => id);
}

/** Undefined where the business gets no mail: because it wants none, or because nobody knows where to. */
function composeNotice(
  deps: Pick<Deps, "clock" | "config" | "log" | "mailer">,
  { kind }: ReplyLease,
  { phone, body, hasMedia }: ReplyContent,
  about: ReplyAbout,
  plan: AnswerPlan,
): NewMessage | undefined {
  if (!deps.config.businessNotices) return undefined;
  const { business } = about;
  const to = business.email === undefined ? undefined : parseEmail(business.email);
  if (deps.mailer === undefined || !to?.ok) {
    deps.log.error("reply_not_told", { reason: "no_address" });
    return undefined;
  }
  const nowMs = deps.clock();
  const calendarUrl = wixCalendarUrl(deps.config);
  const contact = about.kind === "booking" ? about.read.reading.booking.contact : {};
  const email = contact.email === undefined ? undefined : parseEmail(contact.email);
  const linkId =
    about.kind === "booking" ? about.link?.id : about.kind === "unread" ? about.linkId : undefined;
  const news = {
    isCancel: kind === "cancel",
    phone,
    body,
    hasMedia,
    customerName: [contact.firstName, contact.lastName].filter(Boolean).join(" "),
    ...(about.kind !== "stranger" && { bookingId: about.bookingId }),
    ...(about.kind === "booking" && {
      booking: describeBooking(about.read.reading, about.read, {
        locale: business.locale,
        nowMs,
        isBusiness: true,
      }),
    }),
    ...(linkId !== undefined && { linkId }),
    isBeingCancelled: about.kind === "booking" && about.isBeingCancelled,
    answer: ANSWERS[plan.kind],
    ...(calendarUrl !== undefined && { calendarUrl }),
  };
  return composeReplyNoticeMessage(news, business, {
    address: to.value,
    ...(email?.ok && { replyTo: email.value }),
    nowMs,
  });
}

const ANSWERS = {
  answer: "answered",
  answered: "answered",
  unreachable: "unreachable",
  none: "none",
} as const;

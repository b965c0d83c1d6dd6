import type { MessageInstance, MessagePage } from "twilio/lib/rest/api/v2010/account/message.js";
import type { TwilioConfig } from "../config/config.ts";
import type { TextMessage, TextReceipt, TextSender } from "../ports/messages.ts";
import { err, ok } from "../result.ts";
import { createTwilioClient } from "./twilio-client.ts";
import { classifyLookup, classifyTwilio } from "./twilio-failure.ts";
import { toReceipt } from "./twilio-receipt.ts";

export interface TextSenderOptions {
  readonly fetch: typeof fetch;
  /** Our own public address, without a trailing slash: Twilio's receipts go below its `/webhooks/twilio`. */
  readonly baseUrl: string;
  /** One call from start to finish, milliseconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 20_000;
/** Twilio's bounds for how long a message may wait, seconds (Message resource, ValidityPeriod). */
const MAX_VALIDITY_SECONDS = 36_000;
/** How far Twilio's clock, which tells whole seconds, may be behind ours. */
const CLOCK_SKEW_MS = 60_000;
/** One number rarely gets more texts than the first page holds; the others are for those that do. */
const PAGE_SIZE = 100;
const MAX_PAGES = 10;
/** The code of a resource that does not exist (Twilio error 20404). */
const NOT_FOUND = 20404;

/** A text sender over Twilio's Message resource. */
export function createTextSender(
  config: TwilioConfig,
  { fetch, baseUrl, deadlineMs = DEADLINE_MS }: TextSenderOptions,
): TextSender {
  const call = createTwilioClient(config, { fetch, deadlineMs });
  return {
    async send(message) {
      const created = await call((messages) => messages.create(toRequest(message, config, baseUrl)));
      if (!created.ok) return err(classifyTwilio(created.error));
      const { sid } = created.value;
      return ok(typeof sid === "string" ? { providerId: sid } : {});
    },

    async find({ to, body, sinceMs }) {
      // No filter by date: Twilio's is by when a text was sent, and one that still waits has no such date.
      const listed = await call(async (messages) =>
        collectSince(await messages.page({ to, pageSize: PAGE_SIZE }), sinceMs - CLOCK_SKEW_MS),
      );
      if (!listed.ok) return err(classifyLookup(listed.error));
      // A copy may be on a page that was not read, so nothing is known: rather ask again than send again.
      if (listed.value === undefined) return err({ kind: "unreachable", code: "too_many_texts" });
      const copies = listed.value.filter((text) => isCopy(text.body, body));
      const [newest] = copies.toSorted((a, b) => createdAtMs(b) - createdAtMs(a));
      return ok(newest && receiptOf(newest));
    },

    async check(providerId) {
      const fetched = await call((messages) => messages.get(providerId).fetch());
      if (fetched.ok) return ok(receiptOf(fetched.value));
      const isGone = fetched.error.kind === "answer" && fetched.error.code === NOT_FOUND;
      return isGone ? ok(undefined) : err(classifyLookup(fetched.error));
    },
  };
}

function toRequest(
  { to, body, reference, validForSeconds }: TextMessage,
  { sender }: TwilioConfig,
  baseUrl: string,
) {
  return {
    to,
    body,
    validityPeriod: Math.min(Math.max(Math.floor(validForSeconds), 1), MAX_VALIDITY_SECONDS),
    statusCallback: `${baseUrl}/webhooks/twilio/${reference}`,
    ...sender,
  };
}

/**
 * The texts since then, from pages that are newest first more or less: by which of its dates Twilio sorts one that
 * still waits is not documented, so only a page that is older throughout ends the search. Undefined when there are too many.
 */
async function collectSince(
  first: MessagePage,
  sinceMs: number,
): Promise<readonly MessageInstance[] | undefined> {
  const found: MessageInstance[] = [];
  let page = first;
  for (let pages = 1; ; pages += 1) {
    const recent = page.instances.filter((text) => createdAtMs(text) >= sinceMs);
    found.push(...recent);
    if (recent.length === 0 || page.nextPageUrl === undefined) return found;
    if (pages === MAX_PAGES) return undefined;
    page = (await page.nextPage()) as MessagePage;
  }
}

/** A date that cannot be read is as good as now: better to look at the text than to miss it. */
function createdAtMs({ dateCreated }: MessageInstance): number {
  const createdMs = dateCreated instanceof Date ? dateCreated.getTime() : Number.NaN;
  return Number.isNaN(createdMs) ? Number.POSITIVE_INFINITY : createdMs;
}

/**
 * Whether a text is ours as Twilio may have changed it: Smart Encoding swaps quotes, dashes and blanks for plainer ones,
 * and a trial account puts a sentence before the text.
 */
function isCopy(sent: string | null, body: string): boolean {
  if (sent === null) return false;
  const bare = withoutPunctuation(body);
  return sent === body || (bare !== "" && withoutPunctuation(sent).endsWith(bare));
}

const withoutPunctuation = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

function receiptOf({ sid, status, errorCode }: MessageInstance): TextReceipt {
  const isKnownCode = typeof errorCode === "number" && errorCode > 0;
  return toReceipt({ sid, status, ...(isKnownCode && { code: errorCode }) });
}

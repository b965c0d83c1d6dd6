import { revokeMessages } from "../delivery/outbox.ts";
import type { Statement } from "../ports/storage.ts";
import { err, ok, type Result } from "../result.ts";
import { hasCode } from "../store/link-codes.ts";
import { findLinkById, insertLink, type LinkRow, renewLink, revokeLinkById } from "../store/links.ts";
import { type NewCode, prepareCode } from "./add-code.ts";
import { handOver, prepareMessages, statementsOf } from "./hand-over.ts";
import { newLinkExpiry } from "./lifetime.ts";
import type {
  LinkPlan,
  LinkRevoked,
  MintDeps,
  MintedLink,
  MintFailure,
  MintRequest,
  SentRecently,
  TextsRefused,
} from "./mint-request.ts";
import { passOn } from "./pass-on.ts";
import { findRecent, planLink } from "./plan-link.ts";
import { type LinkRecipient, toLinkRecipient } from "./recipients.ts";
import { findSameLink, writtenAs } from "./same-link.ts";

/**
 * Makes a link for a booking and records its messages, in one transaction; then tries to hand the messages over. The
 * link is safe once this resolves, whatever becomes of that first try. Where just the same recipients have a link to the
 * booking that lives, that link gets a further code instead. A link that it replaces dies in the same transaction; what
 * its customer asked for and has not ended is the new one's from then on.
 */
export async function mintLink(
  deps: MintDeps,
  request: MintRequest,
  replaced?: LinkRow,
): Promise<Result<MintedLink, MintFailure>> {
  const plan = await planLink(deps, request, replaced);
  if (!plan.ok) return plan;
  const refused = findRefusal(plan.value);
  if (refused !== undefined) return err(refused);
  const minted = await commitLink(deps, plan.value, replaced);
  if (!minted.ok) return minted;
  return ok({ ...minted.value, messages: await handOver(deps, minted.value.messages) });
}

/**
 * What is said to whoever asked for a text by hand before anything is made: that none goes to that country, or that no
 * more are made today where nothing else would go out. Beside a mail, a text over the budget shows as a failed message.
 */
function findRefusal({ recipients }: LinkPlan): TextsRefused | undefined {
  const isAbroad = recipients.some(({ refused }) => refused === "country_not_allowed");
  if (isAbroad) return { kind: "texts_refused", reason: "country_not_allowed" };
  const goesOut = recipients.some(({ refused, suppressed }) => (refused ?? suppressed) === undefined);
  const isOver = recipients.some(({ refused }) => refused === "over_budget");
  return isOver && !goesOut ? { kind: "texts_refused", reason: "over_budget" } : undefined;
}

/** A link may be revoked, or another made, while one is being made: each of these takes somebody's doing. */
const MAX_TRIES = 5;

/**
 * Makes what was planned, in one transaction: the link or a further code of one, its messages, the end of a link that it
 * replaces, and whatever the request wants alongside. Nothing is sent yet.
 */
export async function commitLink(
  deps: MintDeps,
  plan: LinkPlan,
  replaced?: LinkRow,
): Promise<Result<MintedLink, SentRecently | LinkRevoked>> {
  for (let tries = 1; ; tries += 1) {
    const link = await prepareLink(deps, plan, replaced);
    const messages = await prepareMessages(deps, { ...plan, request: link.request }, link.minted);
    const minted: MintedLink = { ...link.minted, messages: messages.map(({ summary }) => summary) };
    const nowMs = deps.clock();
    const statements = [
      ...link.statements,
      ...statementsOf(messages),
      ...(replaced === undefined
        ? []
        : [
            ...revokeLinkById(replaced.id, { nowMs, by: plan.request.createdBy }),
            revokeMessages(replaced.id, nowMs),
            ...(await passOn(deps, replaced, { ...link.minted, recipients: link.recipients })),
          ]),
      ...((await plan.request.alongside?.(minted)) ?? []),
    ];
    try {
      await deps.db.batch(statements);
    } catch (error) {
      // A batch whose answer was lost is done again, and fails by what it had done: then all is as it should be.
      if (!(await hasCode(deps.db, link.code.tag))) {
        const overtaken = await findOvertaking(deps, plan, link, replaced);
        if (overtaken?.kind === "link_changed" && tries < MAX_TRIES) continue;
        if (overtaken === undefined || overtaken.kind === "link_changed") throw error;
        return err(overtaken);
      }
    }
    deps.log.info("link_minted", { messages: messages.length, further: link.isFurther });
    return ok(minted);
  }
}

/** The link to which a code was to be added lives no longer, or just these recipients have one by now. */
interface LinkChanged {
  readonly kind: "link_changed";
}

/** What another request may have done a moment before, so that the batch failed by its conditions. */
async function findOvertaking(
  deps: MintDeps,
  { request, recipients, read, nowMs }: LinkPlan,
  { minted, isFurther }: PreparedLink,
  replaced: LinkRow | undefined,
): Promise<SentRecently | LinkRevoked | LinkChanged | undefined> {
  const old = replaced && (await findLinkById(deps.db, replaced.id));
  if (old?.revokedAtMs !== undefined) return { kind: "link_revoked" };
  const sentAtMs = await findRecent(deps, request, read.reading.booking.id, recipients);
  if (sentAtMs !== undefined) return { kind: "sent_recently", sentAtMs };
  if (replaced !== undefined) return undefined;
  const same = await findSameLink(deps, minted.bookingId, refsOf(recipients), nowMs);
  const isAsPlanned = same?.id === (isFurther ? minted.id : undefined);
  return isAsPlanned ? undefined : { kind: "link_changed" };
}

interface PreparedLink {
  readonly minted: Omit<MintedLink, "messages">;
  /** As its messages are to be written. */
  readonly request: MintRequest;
  readonly recipients: readonly LinkRecipient[];
  readonly code: NewCode;
  /** Whether it is a further code of a link that there is. */
  readonly isFurther: boolean;
  readonly statements: readonly Statement[];
}

async function prepareLink(
  deps: MintDeps,
  plan: LinkPlan,
  replaced: LinkRow | undefined,
): Promise<PreparedLink> {
  const { recipients, nowMs } = plan;
  const { token, reading } = plan.read;
  const { booking } = reading;
  const refs = refsOf(recipients);
  const same = replaced === undefined ? await findSameLink(deps, booking.id, refs, nowMs) : undefined;
  const request = same === undefined ? plan.request : writtenAs(plan.request, same);
  const id = same?.id ?? `lnk_${crypto.randomUUID()}`;
  const expiresAtMs = Math.max(newLinkExpiry(booking, nowMs), same?.expiresAtMs ?? 0);
  const linkRecipients = recipients.map((recipient) => toLinkRecipient(recipient, booking.contact));
  const { notSentSinceMs, createdBy } = request;
  const code = await prepareCode(
    deps,
    { id },
    { token, recipients: linkRecipients },
    { createdBy, nowMs, ...(request.note !== undefined && { note: request.note }) },
    {
      ...(notSentSinceMs !== undefined && {
        notSent: { bookingId: booking.id, recipientRefs: refs, sinceMs: notSentSinceMs },
      }),
      ...(replaced !== undefined && { replacing: replaced.id }),
      ...(replaced === undefined &&
        same === undefined &&
        refs.length > 0 && { onlyFor: { bookingId: booking.id, recipientRefs: refs } }),
    },
  );
  return {
    minted: { id, url: code.url, bookingId: booking.id, expiresAtMs, allowedActions: reading.allowed },
    request,
    recipients: linkRecipients,
    code,
    isFurther: same !== undefined,
    statements:
      same === undefined
        ? [insertLink(toRow(plan, id, expiresAtMs)), code.insert]
        : [code.insert, renewLink(id, { ...request, expiresAtMs })],
  };
}

function toRow({ request, read, recipients, nowMs }: LinkPlan, id: string, expiresAtMs: number): LinkRow {
  const { booking } = read.reading;
  return {
    id,
    bookingId: booking.id,
    recipientRefs: refsOf(recipients),
    locale: request.locale,
    localeChosen: request.localeChosen,
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    serviceId: booking.serviceId,
    startsAtMs: booking.startsAtMs,
    createdBy: request.createdBy,
    createdAtMs: nowMs,
    expiresAtMs,
  };
}

const refsOf = (recipients: LinkPlan["recipients"]): readonly string[] => recipients.map(({ ref }) => ref);

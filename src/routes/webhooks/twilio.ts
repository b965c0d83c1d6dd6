import { type Context, Hono } from "hono";
import { routePath } from "hono/route";
import { receiveReceipt } from "../../delivery/receipts.ts";
import { receiveWish } from "../../delivery/suppression.ts";
import type { Deps } from "../../deps.ts";
import type { TextWebhooks } from "../../ports/messages.ts";
import { type ReplyDeps, runReplies } from "../../replies/run.ts";
import { takeReply } from "../../replies/take.ts";
import { allowOnly, limitBody } from "../forms.ts";

/** Twilio's longest form is an incoming text of 1,600 characters, all of them percent-encoded, and its sender. */
const MAX_BODY_BYTES = 32 * 1024;

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** TwiML that says nothing: without it Twilio would take an answer's text for a reply to the sender. */
const NO_REPLY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

type Params = Readonly<Record<string, string>>;

type WebhookDeps = ReplyDeps;

/**
 * What the text provider calls back with: receipts below `/{id}` of a message, incoming texts at `/`. Nothing is looked
 * at before the signature, nothing of a form is echoed or logged, and without a provider there is nothing here at all.
 * Answers are empty: 403 unsigned, 408, 413 and 415 for what no provider sends, 503 when it should come again later.
 */
export function webhookRoutes(deps: WebhookDeps & Pick<Deps, "textWebhooks">): Hono {
  const app = new Hono();
  const { textWebhooks: webhooks } = deps;
  if (webhooks === undefined) return app;
  const limit = limitBody(MAX_BODY_BYTES, (c, problem) => c.body(null, problem === "too_large" ? 413 : 408));
  app.post("/:id", limit, (c) => answer(c, deps, webhooks, takeReceipt));
  app.post("/", limit, (c) => answer(c, deps, webhooks, takeText));
  for (const path of ["/:id", "/"]) app.all(path, allowOnly(["POST"]));
  return app;
}

type Take = (c: Context, deps: WebhookDeps, webhooks: TextWebhooks, params: Params) => Promise<Response>;

async function answer(c: Context, deps: WebhookDeps, webhooks: TextWebhooks, take: Take): Promise<Response> {
  if (!FORM_TYPE.test(c.req.header("content-type") ?? "")) return c.body(null, 415);
  // As bytes: workerd warns of every form that is read as text.
  const params = readParams(new TextDecoder().decode(await c.req.arrayBuffer()));
  const signature = c.req.header("x-twilio-signature");
  const isSigned =
    params !== undefined &&
    signature !== undefined &&
    (await webhooks.isSigned(signature, signedUrl(c, deps), params));
  if (!isSigned) {
    deps.log.error("webhook_not_signed", { route: routePath(c) });
    return c.body(null, 403);
  }
  try {
    return await take(c, deps, webhooks, params);
  } catch (error) {
    deps.log.error("webhook_failed", { error: error instanceof Error ? error.name : "unknown" });
    return c.body(null, 503);
  }
}

/** The address that the provider was given, not the one that the request's headers claim. */
function signedUrl(c: Context, { config }: Pick<Deps, "config">): string {
  const { pathname, search } = new URL(c.req.url);
  return config.baseUrl + pathname + search;
}

/** The fields of a form. The provider gives none of them twice: which of two would be meant is not ours to guess. */
function readParams(form: string): Params | undefined {
  const entries = [...new URLSearchParams(form)];
  const params = Object.fromEntries(entries);
  return Object.keys(params).length === entries.length ? params : undefined;
}

async function takeReceipt(
  c: Context,
  deps: WebhookDeps,
  webhooks: TextWebhooks,
  params: Params,
): Promise<Response> {
  const receipt = webhooks.readReceipt(params);
  if (receipt === undefined) {
    deps.log.info("callback_not_understood");
    return c.body(null, 204);
  }
  const taken = await receiveReceipt(deps, c.req.param("id") ?? "", receipt);
  if (taken === "unknown_message") deps.log.info("receipt_for_unknown_message");
  return c.body(null, 204);
}

async function takeText(
  c: Context,
  deps: WebhookDeps,
  webhooks: TextWebhooks,
  params: Params,
): Promise<Response> {
  const wish = webhooks.readWish(params);
  const reply = webhooks.readReply(params);
  if (reply !== undefined) {
    const taken = await takeReply(deps, reply, wish?.wish);
    if (taken !== undefined) deps.background(workOff(deps, taken));
  } else if (wish !== undefined) {
    await receiveWish(deps, wish.phone, wish.wish);
  }
  return c.body(NO_REPLY, 200, { "Content-Type": "text/xml; charset=utf-8" });
}

/** Tells of it at once; what comes of it is nobody's to wait for. */
const workOff = (deps: WebhookDeps, id: string): Promise<unknown> =>
  runReplies(deps, { limit: 1, id }).catch(() => {
    // It is kept: the timer or the cron trigger tries again.
    deps.log.error("first_try_failed");
  });

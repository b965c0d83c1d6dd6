import { Hono } from "hono";
import { demoPage } from "../../../views/pages/demo.ts";
import { demoOutboxPage } from "../../../views/pages/demo-outbox.ts";
import { demoProblemPage } from "../../../views/pages/demo-problem.ts";
import type { Deps } from "../../deps.ts";
import { mintLink } from "../../links/mint.ts";
import { ASKS_AGAIN_WITHIN_MS } from "../../links/mint-request.ts";
import type { Channel } from "../../ports/messages.ts";
import { readFormFields } from "../form-fields.ts";
import { serveAddress } from "../forms.ts";
import { bookingCards, FAULT_CHOICES, mintProblemText, outboxCards, worldClock } from "./present.ts";
import type { DemoWorld } from "./world.ts";

const HOUR_MS = 3_600_000;
/** As on every page without scripts, but for the frames that show the mails. */
const OUTBOX_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Styles of a mail are its own business, but nothing in it may run, or be fetched but the logo. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The demo's own area: example bookings, captured messages, the clock and the faults. Mounted in demo mode only. */
export function demoRoutes(deps: Deps, world: DemoWorld): Hono {
  const { emulator, outbox, control } = world;
  const app = new Hono();

  app.get("/", (c) =>
    c.html(
      demoPage({
        clock: worldClock(emulator.now()),
        faults: FAULT_CHOICES,
        bookings: bookingCards(emulator.bookings(), world.captions),
        captured: outbox.messages().length,
      }),
    ),
  );
  app.get("/bookings.json", (c) => c.json(emulator.bookings()));

  app.get("/outbox", (c) => {
    c.header("Content-Security-Policy", OUTBOX_POLICY);
    return c.html(demoOutboxPage({ messages: outboxCards(outbox.messages()) }));
  });
  app.get("/outbox.json", (c) => c.json(outbox.messages()));
  app.get("/outbox/:id/mail", (c) => {
    const html = outbox.messages().find(({ id }) => id === c.req.param("id"))?.html;
    if (html === undefined) return c.notFound();
    c.header("Content-Security-Policy", MAIL_POLICY);
    // Shown in a frame: its links have to leave it.
    return c.html(html.replace("<head>", '<head><base target="_blank">'));
  });

  app.route("/control", control);
  app.route("/wix", world.wix);

  serveAddress(app, "/send", {
    post: async (c) => {
      const form = await readFormFields(c);
      const channel = form.get("channel");
      const bookingId = form.get("bookingId") ?? "";
      const minted = await mintLink(deps, {
        bookingId,
        channels: channel === "email" || channel === "sms" ? [channel satisfies Channel] : [],
        to: {},
        locale: "en-GB",
        localeChosen: false,
        force: true,
        createdBy: "demo",
        ...(form.get("again") !== "1" && { notSentSinceMs: deps.clock() - ASKS_AGAIN_WITHIN_MS }),
      });
      if (!minted.ok) {
        const again =
          minted.error.kind === "sent_recently" ? { bookingId, channel: channel ?? "" } : undefined;
        const reason = mintProblemText(minted.error);
        return c.html(demoProblemPage({ reason, ...(again && { again }) }), 409);
      }
      return c.redirect(
        minted.value.messages.length > 0 ? "/demo/outbox" : new URL(minted.value.url).pathname,
        303,
      );
    },
  });
  serveAddress(app, "/clock", {
    post: async (c) => {
      const hours = Number((await readFormFields(c)).get("hours") ?? Number.NaN);
      if (Number.isFinite(hours) && Math.abs(hours) <= 24 * 366)
        emulator.setNow(emulator.now() + hours * HOUR_MS);
      return c.redirect("/demo", 303);
    },
  });
  serveAddress(app, "/fault", {
    post: async (c) => {
      const wanted = (await readFormFields(c)).get("fault");
      const choice = FAULT_CHOICES.find(({ id }) => id === wanted);
      if (choice) emulator.addFault(choice.fault);
      return c.redirect("/demo", 303);
    },
  });
  serveAddress(app, "/reset", {
    post: (c) => {
      emulator.reset();
      outbox.clear();
      return c.redirect("/demo", 303);
    },
  });
  return app;
}

import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { cancelForm, moveForm, tokenPath } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, sendAsItStands, submitForm } from "../support/forms.ts";
import { textOf, titleOf } from "../support/html.ts";
import { NAVIGATION, PLAIN, REPORT } from "../support/opening-steps.ts";
import { type OpenPage, openPage, send, toPage, touched } from "../support/person.ts";

const MINUTE_MS = 60_000;
/** It begins at 10:00 in London. */
const BOOKING = EXAMPLE_BOOKINGS.appointment;
const NETWORK = "x-test-network";

interface Scene extends TestApp {
  readonly path: string;
}

/** A booking and a link to it, in an app that takes the network of a request from a header. */
async function openScene(bookingId: string = BOOKING, vars?: Record<string, string>): Promise<Scene> {
  const test = await createTestApp(vars && { vars });
  const app = createApp(test.deps, { sourceOf: (c) => c.req.header(NETWORK) });
  return { ...test, app, path: (await test.mint(bookingId)).path };
}

const openCancel = (scene: Scene) => openPage(scene, `${scene.path}/cancel`);

async function openMove(scene: Scene): Promise<OpenPage> {
  const picker = await openPage(scene, `${scene.path}/reschedule`);
  const href = /href="([^"]*\/reschedule\/confirm\?[^"]*)"/.exec(picker.html)?.[1] ?? "";
  return openPage(scene, href.replaceAll("&amp;", "&"));
}

const ACTIONS = [
  ["cancels", openCancel, "cancel"],
  ["moves", openMove, "move"],
] as const;

/** What Wix was asked to change. */
const writes = ({ emulator }: TestApp) =>
  emulator.calls().filter(({ call }) => /^(cancel|reschedule)Booking/.test(call)).length;

describe.each(ACTIONS)("a machine that wants the booking changed (%s)", (_, open, choice) => {
  it("changes nothing by three plain requests", async () => {
    const scene = await openScene();
    const { form } = await open(scene);

    const answer = await send(scene, form, { afterMs: 200 });

    expect(answer.status).toBe(422);
    expect(writes(scene)).toBe(0);
  });

  it.each([
    ["at once", { afterMs: 300, fields: {} }],
    ["after it has waited", { afterMs: 20_000, fields: {} }],
    ["with a reason and every field that is empty filled in", { fields: { reason: "other", note: "x" } }],
    ["by a script", { headers: REPORT, fields: {} }],
    ["with a press that took no time", { fields: { lasted: "3" } }],
    ["with a report of a press at no page of ours", { fields: { page: "made up", lasted: "120" } }],
    ["with half a report", { fields: { lasted: "120" } }],
    ["with a number that is none", { fields: { lasted: "1e3" } }],
  ])("is asked when it chooses and sends the form %s", async (_, { fields, ...sending }) => {
    const scene = await openScene();
    const page = await open(scene);
    const signs = "lasted" in fields && fields.lasted === "3" ? { page: page.token } : {};

    const answer = await send(scene, page.form, { ...sending, fields: { choice, ...signs, ...fields } });

    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(titleOf(html)).toContain("One question first");
    expect(html).toMatch(/<input id="begins" name="begins" type="text"[^>]* required autofocus>/);
    expect(writes(scene)).toBe(0);
  });

  it.each(["3:33", "ana@example.com", "+44 7700 900100", "Test", "today", "2027"])(
    "changes nothing by typing %j",
    async (begins) => {
      const scene = await openScene();
      const { form } = await open(scene);

      const answer = await send(scene, form, { fields: { choice, begins } });

      expect(answer.status).toBe(422);
      expect(textOf(await answer.text())).toContain("That is not the time at which your booking begins");
      expect(writes(scene)).toBe(0);
    },
  );
});

describe.each(ACTIONS)("a person (%s)", (_, open, choice) => {
  it("is asked nothing more than the choice when a hand touched the page", async () => {
    const scene = await openScene();
    const page = await open(scene);

    const answer = await send(scene, page.form, { fields: { choice, ...touched(page) } });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, scene.path]);
    expect(writes(scene)).toBe(1);
  });

  it.each([
    ["a click of assistive technology", NAVIGATION, 0, 5000],
    ["a tap in a browser without Fetch Metadata", PLAIN, 130, 5000],
    ["a click of assistive technology in such a browser", PLAIN, 0, 5000],
  ])("is asked nothing more after %s", async (_, headers, lastedMs, afterMs) => {
    const scene = await openScene();
    const first = await open(scene);
    const page = await openPage(scene, first.form.action, headers);

    const answer = await send(scene, first.form, {
      fields: { choice, ...touched(page, lastedMs) },
      afterMs,
      ...(headers === PLAIN && { headers: { ...PLAIN, origin: "null" } }),
    });

    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(1);
  });

  it("is asked once when they are faster than a page is read, and keeps what they chose", async () => {
    const scene = await openScene();
    const page = await open(scene);

    const asked = await toPage(
      await send(scene, page.form, { fields: { choice, ...touched(page) }, afterMs: 1000 }),
      page.form.action,
    );
    const answer = await send(scene, asked.form, { fields: { choice, begins: "10:00" } });

    expect(asked.status).toBe(422);
    expect(asked.html).toContain(`<input type="hidden" name="choice" value="${choice}">`);
    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(1);
  });

  it("goes through with it without scripts by one answer more, on the first page already", async () => {
    const scene = await openScene();
    const page = await open(scene);

    const answer = await send(scene, page.form, { fields: { choice, begins: "10" } });

    expect(page.html).toMatch(/<noscript>\s*<p class="field begins">/);
    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(1);
  });

  it.each(["10:00", "10.00", "1000", "10am", "10 o’clock", "١٠:٠٠", "१०:००", "10:00 – 10:45"])(
    "is understood when they type %j",
    async (begins) => {
      const scene = await openScene();
      const { form } = await open(scene);

      const answer = await send(scene, form, { fields: { choice, begins } });

      expect(answer.status).toBe(303);
    },
  );

  it("gets a fresh form after a wrong answer, with everything kept", async () => {
    const scene = await openScene();
    const { form } = await open(scene);
    const wrong = await toPage(await send(scene, form, { fields: { choice, begins: "11:00" } }), form.action);

    const answer = await send(scene, wrong.form, { fields: { choice, begins: "10:00" } });

    expect(wrong.form.fields.get("form")).not.toBe(form.fields.get("form"));
    expect(wrong.html).toContain(`<input type="hidden" name="choice" value="${choice}">`);
    expect(wrong.html).toContain('aria-invalid="true"');
    expect(answer.status).toBe(303);
  });

  it("keeps the booking by choosing so, and is asked nothing", async () => {
    const scene = await openScene();
    const { form } = await open(scene);

    const answer = await send(scene, form, { fields: { choice: "keep" } });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, scene.path]);
    expect(writes(scene)).toBe(0);
  });

  it("is told of the outcome, and not asked again, when the same form comes once more", async () => {
    const scene = await openScene();
    const { form } = await open(scene);
    await send(scene, form, { fields: { choice, begins: "10:00" } });

    const again = await send(scene, form);

    expect([again.status, again.headers.get("location")]).toEqual([303, scene.path]);
    expect(writes(scene)).toBe(1);
  });

  it("acts below Wix's own token as well", async () => {
    const scene = await openScene();
    const below = { ...scene, path: await tokenPath(scene, BOOKING) };
    const page = await open(below);

    const answer = await send(below, page.form, { fields: { choice, ...touched(page) } });

    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(1);
  });
});

describe("a form from another network than fetched it", () => {
  const from = (network: string, headers = NAVIGATION) => ({ ...headers, [NETWORK]: network });

  async function sendFrom(fetchedBy: string, sentBy: string) {
    const scene = await openScene();
    const page = await openPage(scene, `${scene.path}/cancel`, from(fetchedBy));
    const answer = await send(scene, page.form, {
      fields: { choice: "cancel", ...touched(page) },
      headers: from(sentBy, { ...NAVIGATION, "sec-fetch-site": "same-origin" }),
    });
    return answer.status;
  }

  it.each([
    ["198.51.100.7", "203.0.113.7"],
    ["2001:db8:0:100::/64", "2001:db8:0:200::/64"],
  ])("is asked about: %s, %s", async (fetchedBy, sentBy) => {
    expect(await sendFrom(fetchedBy, sentBy)).toBe(422);
  });

  it.each([
    ["a neighbour's address", "198.51.100.7", "198.51.100.200"],
    ["a neighbour's IPv6 network", "2001:db8:0:100::/64", "2001:db8:0:1ff::/64"],
    ["the other family of addresses", "198.51.100.7", "2001:db8:0:100::/64"],
  ])("is not asked about for %s", async (_, fetchedBy, sentBy) => {
    expect(await sendFrom(fetchedBy, sentBy)).toBe(303);
  });

  it("leaves no trace of either in page or database", async () => {
    const scene = await openScene();
    const page = await openPage(scene, `${scene.path}/cancel`, from("198.51.100.7"));
    const claims = atob(
      page.form.fields.get("form")?.split(".")[1]?.replace(/-/g, "+").replace(/_/g, "/") ?? "",
    );

    expect(claims).toContain('"net":"4');
    expect(claims).not.toContain("198.51");
  });
});

describe("wrong answers", () => {
  const answerFrom = async (scene: Scene, network: string, begins: string) => {
    const { form } = await openCancel(scene);
    return send(scene, form, {
      fields: { choice: "cancel", begins },
      headers: { ...NAVIGATION, "sec-fetch-site": "same-origin", [NETWORK]: network },
    });
  };
  const guess = async (scene: Scene, network = "198.51.100.7") => {
    const statuses: number[] = [];
    for (const begins of ["1:11", "2:22", "3:33"]) {
      statuses.push((await answerFrom(scene, network, begins)).status);
    }
    return statuses;
  };

  it("lead to the number to call when there are three, the booking untouched", async () => {
    const scene = await openScene();

    const statuses = await guess(scene);
    const next = await answerFrom(scene, "198.51.100.9", "10:00");

    expect(statuses).toEqual([422, 422, 429]);
    expect(next.status).toBe(429);
    expect(textOf(await next.text())).toMatch(/Nothing was changed .* Call Linden Studio on/);
    expect(writes(scene)).toBe(0);
  });

  it("lock nobody out: the right one is taken from anywhere else", async () => {
    const scene = await openScene();
    await guess(scene);

    const answer = await answerFrom(scene, "203.0.113.9", "10:00");

    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(1);
  });

  it("stop nobody whose hand has touched the page", async () => {
    const scene = await openScene();
    await guess(scene);
    const page = await openCancel(scene);

    const answer = await send(scene, page.form, {
      fields: { choice: "cancel", ...touched(page) },
      headers: { ...NAVIGATION, "sec-fetch-site": "same-origin", [NETWORK]: "198.51.100.7" },
    });

    expect(answer.status).toBe(303);
  });

  it("at one link do not count at another", async () => {
    const scene = await openScene();
    await guess(scene);
    const other = { ...scene, path: (await scene.mint(EXAMPLE_BOOKINGS.appointmentFree)).path };
    const { form } = await openCancel(other);

    const answer = await send(other, form, {
      fields: { choice: "cancel", begins: form.answers.begins ?? "" },
      headers: { ...NAVIGATION, "sec-fetch-site": "same-origin", [NETWORK]: "198.51.100.7" },
    });

    expect(answer.status).toBe(303);
  });

  it("are forgotten after ten minutes", async () => {
    const scene = await openScene();
    await guess(scene);
    scene.emulator.setNow(scene.emulator.now() + 11 * MINUTE_MS);

    const answer = await answerFrom(scene, "198.51.100.7", "10:00");

    expect(answer.status).toBe(303);
  });

  it("reach neither log nor database", async () => {
    const scene = await openScene();

    await guess(scene);

    expect(scene.logged.join()).not.toMatch(/1:11|2:22|3:33|198\.51/);
  });
});

describe("the time that a booking begins", () => {
  it("is not what somebody writes into the form's other fields", async () => {
    const scene = await openScene();
    const { form } = await openCancel(scene);
    const elevenMs = Number(form.fields.get("seen")) + 60 * MINUTE_MS;

    const answer = await send(scene, form, {
      fields: { choice: "cancel", begins: "11:00", seen: String(elevenMs) },
    });

    expect(answer.status).toBe(422);
  });

  it("is the one that the form showed as well, where somebody has moved the booking since", async () => {
    const scene = await openScene();
    const { form } = await openCancel(scene);
    await submitForm(scene.app, await moveForm(scene, scene.path));

    const answer = await send(scene, form, { fields: { choice: "cancel", begins: "10:00" } });

    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain("Your booking was moved from");
  });

  it.each([
    ["the venue's clock", "15:00"],
    ["the reader's", "23:00"],
  ])("is taken on %s, of an online visit", async (_, begins) => {
    const test = await openScene();
    const startMs = Date.UTC(2027, 4, 20, 14);
    const bookingId = test.emulator.book({ serviceId: serviceIdOf("video"), startMs });
    const scene = { ...test, path: (await test.mint(bookingId)).path };
    const headers = { ...NAVIGATION, cookie: "zone=Asia/Tokyo" };
    const { form, html } = await openPage(scene, `${scene.path}/cancel`, headers);

    const answer = await send(scene, form, {
      fields: { choice: "cancel", begins },
      headers: { ...headers, "sec-fetch-site": "same-origin" },
    });

    expect(textOf(html)).toContain(begins);
    expect(answer.status).toBe(303);
  });

  it("is the first session's, of a course", async () => {
    const scene = await openScene(EXAMPLE_BOOKINGS.course);
    const form = await readPostForm(scene.app, `${scene.path}/cancel`);

    const answer = await submitForm(scene.app, form);

    expect(form.answers.begins).toMatch(/^\d\d:\d\d$/);
    expect(answer.status).toBe(303);
  });
});

describe("a cancellation that waits", () => {
  async function openHeld() {
    const scene = await openScene(BOOKING, { UNDO_SECONDS: "300" });
    await submitForm(scene.app, await readPostForm(scene.app, `${scene.path}/cancel`));
    return scene;
  }
  const forms = ["keep", "cancel-now"] as const;

  it.each(forms)("is not touched by whoever only presses its button: %s", async (action) => {
    const scene = await openHeld();
    const page = await openPage(scene, scene.path);
    const form = { ...page.form, action: `${scene.path}/${action}` };

    const answer = await send(scene, form);

    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`<input id="begins-${action}" name="begins" type="text"`);
    expect(textOf(html)).toContain("Your booking will be cancelled at");
    expect(writes(scene)).toBe(0);
  });

  it.each([
    ["keep", 0],
    ["cancel-now", 1],
  ] as const)("is a person's to decide, by a hand: %s", async (action, expected) => {
    const scene = await openHeld();
    const page = await openPage(scene, scene.path);

    const answer = await send(
      scene,
      { ...page.form, action: `${scene.path}/${action}` },
      { fields: touched(page) },
    );

    expect(answer.status).toBe(303);
    expect(writes(scene)).toBe(expected);
    expect(textOf((await openPage(scene, scene.path)).html)).toMatch(
      action === "keep" ? /You kept your booking/ : /Cancelled/i,
    );
  });

  it.each(forms)("is a person's to decide without scripts, by one answer: %s", async (action) => {
    const scene = await openHeld();
    const page = await openPage(scene, scene.path);

    const answer = await send(
      scene,
      { ...page.form, action: `${scene.path}/${action}` },
      { fields: { begins: "10:00" } },
    );

    expect(answer.status).toBe(303);
  });
});

describe("whoever is asked", () => {
  it("is asked in the language of the page", async () => {
    const scene = await openScene();
    const form = await readPostForm(scene.app, `${scene.path}/cancel`);

    const answer = await scene.app.request(form.action, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        "accept-language": "ar",
      },
      body: new URLSearchParams([...form.fields, ["choice", "cancel"]]).toString(),
    });

    expect(await answer.text()).toContain("في أي ساعة يبدأ حجزكم الآن؟");
  });

  it("is not asked about what cannot be done any more", async () => {
    const scene = await openScene();
    const form = await readPostForm(scene.app, `${scene.path}/cancel`);
    await submitForm(scene.app, await cancelForm(scene, scene.path));

    const answer = await sendAsItStands(scene.app, form, { choice: "cancel" });

    expect(answer.status).toBe(409);
    expect(await answer.text()).not.toContain('name="begins"');
  });
});

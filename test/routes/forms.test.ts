import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Deps } from "../../src/deps.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { AppError, ERROR_STATUS } from "../../src/errors.ts";
import type { Keyring } from "../../src/keys/keyring.ts";
import { serveAddress } from "../../src/routes/forms.ts";
import { cancelForm } from "../support/acting.ts";
import { createTestApp } from "../support/app.ts";
import { createDemoApp } from "../support/demo-app.ts";
import { submitForm } from "../support/forms.ts";

/** One address with a page and a form of at most ten bytes. */
function oneAddress(): { readonly app: Hono; readonly taken: string[] } {
  const app = new Hono();
  const taken: string[] = [];
  serveAddress(app, "/page", {
    get: (c) => c.text("shown"),
    post: async (c) => {
      taken.push(await c.req.text());
      return c.text("taken");
    },
    maxFormBytes: 10,
  });
  serveAddress(app, "/only-shown", { get: (c) => c.text("shown") });
  serveAddress(app, "/only-taken", { post: (c) => c.text("taken") });
  app.onError((error, c) => {
    if (!(error instanceof AppError)) return c.text("bug", 500);
    return c.text(error.code, ERROR_STATUS[error.code], { Allow: error.options.allow ?? "" });
  });
  return { app, taken };
}

const post = (body: string, site = "same-origin"): RequestInit => ({
  method: "POST",
  headers: { "sec-fetch-site": site },
  body,
});

describe("an address with a form", () => {
  it("takes no form from elsewhere", async () => {
    const { app, taken } = oneAddress();

    const response = await app.request("/page", post("a=1", "cross-site"));

    expect(response.status).toBe(403);
    expect(taken).toEqual([]);
  });

  it("takes no form that is larger than any of ours", async () => {
    const { app, taken } = oneAddress();

    const response = await app.request("/page", post("a=123456789"));

    expect(response.status).toBe(413);
    expect(taken).toEqual([]);
  });

  it.each([
    ["/page", "PUT", "GET, HEAD, POST"],
    ["/page", "DELETE", "GET, HEAD, POST"],
    ["/only-shown", "POST", "GET, HEAD"],
    ["/only-taken", "GET", "POST"],
  ])("tells %s what it takes instead of %s", async (path, method, allow) => {
    const { app } = oneAddress();

    const response = await app.request(path, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });

  it("shows its page and takes its form", async () => {
    const { app, taken } = oneAddress();

    const [shown, sent] = [await app.request("/page"), await app.request("/page", post("a=1"))];

    expect([await shown.text(), await sent.text()]).toEqual(["shown", "taken"]);
    expect(taken).toEqual(["a=1"]);
  });
});

/** The same keys, and how often those were asked for that sign forms. */
function countingKeys(keyring: Keyring): { readonly keyring: Keyring; readonly reads: () => number } {
  let reads = 0;
  const signingKeys: Keyring["signingKeys"] = (purpose) => {
    if (purpose === "form") reads += 1;
    return keyring.signingKeys(purpose);
  };
  return { keyring: { ...keyring, signingKeys }, reads: () => reads };
}

it("has a form's signature checked once, also where the booking has changed since", async () => {
  const test = await createTestApp();
  const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
  const form = await cancelForm(test, path);
  test.emulator.bump(EXAMPLE_BOOKINGS.appointment);
  const counting = countingKeys(test.deps.keyring);
  const deps: Deps = { ...test.deps, keyring: counting.keyring };

  const response = await submitForm(createApp(deps), form);

  expect(response.status).toBe(409);
  // Once to check what was sent, and once to sign the form that asks again.
  expect(counting.reads()).toBe(2);
});

describe("a body that is no form, at the demo's desk", () => {
  it.each(["/demo/send", "/demo/clock", "/demo/fault"])("is no fault of ours: %s", async (path) => {
    const { app, demo } = await createDemoApp();
    const before = demo.world.emulator.bookings();

    const response = await app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: "{}",
    });

    expect(response.status).toBeLessThan(500);
    expect(demo.world.emulator.bookings()).toEqual(before);
  });
});

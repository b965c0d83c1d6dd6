import { describe, expect, it } from "vitest";
import { createAccessTokens } from "../../src/adapters/wix/transport/access-token.ts";
import { ok } from "../../src/result.ts";
import { credentialsOf, openWixSite, QUICK } from "../support/wix-site.ts";

const HOUR_MS = 3_600_000;

describe("an app's access token", () => {
  const open = () => {
    const site = openWixSite({ kind: "app" });
    const gateway = site.open({ clock: site.emulator.now });
    const tokenCalls = () => site.called().filter((name) => name === "createAccessToken").length;
    return { ...site, gateway, tokenCalls };
  };

  it("is fetched once for calls that start together", async () => {
    const { gateway, tokenCalls } = open();

    const results = await Promise.all(Array.from({ length: 8 }, () => gateway.queryBookings({ limit: 1 })));

    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(tokenCalls()).toBe(1);
  });

  it("is kept for the calls that follow", async () => {
    const { gateway, tokenCalls } = open();
    await gateway.queryBookings({ limit: 1 });

    await gateway.queryBookings({ limit: 1 });

    expect(tokenCalls()).toBe(1);
  });

  it("is renewed before it expires", async () => {
    const { gateway, emulator, tokenCalls } = open();
    await gateway.queryBookings({ limit: 1 });
    emulator.setNow(emulator.now() + 4 * HOUR_MS - 300_000);

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
    expect(tokenCalls()).toBe(2);
  });

  it("serves on when an early renewal fails", async () => {
    const { gateway, emulator } = open();
    await gateway.queryBookings({ limit: 1 });
    emulator.setNow(emulator.now() + 4 * HOUR_MS - 300_000);
    emulator.addFault({ call: "createAccessToken", kind: "status", status: 500, times: 3 });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
  });

  it("is fetched anew, once, when Wix does not accept it any more", async () => {
    const { gateway, emulator, tokenCalls } = open();
    await gateway.queryBookings({ limit: 1 });
    emulator.addFault({ call: "queryExtendedBookings", kind: "status", status: 401 });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
    expect(tokenCalls()).toBe(2);
  });

  it("does not go round in circles when the new one is not accepted either", async () => {
    const { gateway, emulator, tokenCalls } = open();
    emulator.addFault({ call: "queryExtendedBookings", kind: "status", status: 401, times: 100 });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toEqual({ ok: false, error: { kind: "unauthorized" } });
    expect(tokenCalls()).toBe(2);
  });

  it("cannot be had with a wrong secret, and everybody who waits for it is told", async () => {
    const site = openWixSite({ kind: "app" });
    const { apiUrl, credentials } = credentialsOf(site.emulator, "app");
    const gateway = site.open({
      config: { apiUrl, credentials: { ...credentials, appSecret: "wrong" } as typeof credentials },
    });

    const results = await Promise.all([gateway.queryBookings({ limit: 1 }), gateway.readBusiness()]);

    expect(results).toEqual(Array(2).fill({ ok: false, error: { kind: "unauthorized" } }));
    expect(site.called()).toEqual(["createAccessToken"]);
  });

  it.each([
    ["drop", "unavailable"],
    ["brokenJson", "unavailable"],
    ["throttle", "throttled"],
  ] as const)("is %s: then the call is %s", async (kind, failure) => {
    const { gateway, emulator } = open();
    emulator.addFault({ call: "createAccessToken", kind, times: 3 });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toMatchObject({ ok: false, error: { kind: failure } });
  });

  it("counts against the business's budget", async () => {
    const site = openWixSite({ kind: "app" });
    const gateway = site.open({ requestsPerMinute: { business: 1 } });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toMatchObject({ ok: false, error: { kind: "throttled" } });
    expect(site.called()).toEqual(["createAccessToken"]);
  });
});

describe("waiting for another request's token", () => {
  it("ends in a fetch of one's own when the other request is gone", async () => {
    let fetches = 0;
    const tokens = createAccessTokens({
      now: () => 0,
      timings: { ...QUICK, renewalMarginMs: 1_000, readOverallMs: 10, renewalPollMs: 1 },
      fetchToken: () => {
        fetches += 1;
        // The first one's request ended before its answer came: workerd never resolves it.
        return fetches === 1
          ? new Promise(() => {})
          : Promise.resolve(ok({ token: "second", lifetimeMs: HOUR_MS }));
      },
    });
    void tokens.current();

    const token = await tokens.current();

    expect(token).toEqual(ok("second"));
    expect(fetches).toBe(2);
  });

  it("is not needed while the old token is still good", async () => {
    let nowMs = 0;
    let fetches = 0;
    const tokens = createAccessTokens({
      now: () => nowMs,
      timings: { ...QUICK, renewalMarginMs: 1_000, readOverallMs: 10, renewalPollMs: 1 },
      fetchToken: () => {
        fetches += 1;
        return fetches === 1
          ? Promise.resolve(ok({ token: "first", lifetimeMs: HOUR_MS }))
          : new Promise(() => {});
      },
    });
    await tokens.current();
    nowMs = HOUR_MS - 500;
    void tokens.current();

    const token = await tokens.current();

    expect(token).toEqual(ok("first"));
    expect(fetches).toBe(2);
  });

  it("is not done for a request that should have ended long ago", async () => {
    let nowMs = 0;
    let fetches = 0;
    const tokens = createAccessTokens({
      now: () => nowMs,
      timings: { renewalMarginMs: 1_000, readOverallMs: 9_000, renewalPollMs: 600_000 },
      fetchToken: () => {
        fetches += 1;
        return fetches === 1
          ? new Promise(() => {})
          : Promise.resolve(ok({ token: "second", lifetimeMs: HOUR_MS }));
      },
    });
    void tokens.current();
    nowMs = 9_000;

    const token = await tokens.current();

    expect(token).toEqual(ok("second"));
  });
});

import { describe, expect, it } from "vitest";
import { classifyLookup, classifyTwilio } from "../../src/adapters/twilio-failure.ts";
import { toReceipt } from "../../src/adapters/twilio-receipt.ts";

const onRequest = (code: number, status = 400) => classifyTwilio({ kind: "answer", status, code });

const onReceipt = (code: number) =>
  toReceipt({ sid: "SM1", status: "undelivered", code }).outcome as { readonly cause: string };

/** Codes that are neither in the table nor in Twilio's dictionary. */
const UNSEEN = Array.from({ length: 500 }, (_, index) => 40_001 + index * 97);

describe("Twilio's codes on a request", () => {
  it.each([
    ["dead_recipient", [21211, 21614, 21265, 21635, 30005, 30006]],
    ["opted_out", [21610, 30004]],
    ["no_route", [21408, 21612]],
    ["filtered", [30007, 30450]],
    ["our_mistake", [21602, 21604, 21617, 21619]],
  ] as const)("mean a text that will never be taken: %s", (refusal, codes) => {
    const failures = codes.map((code) => onRequest(code));

    expect(failures).toEqual(codes.map((code) => ({ kind: "rejected", code: String(code), refusal })));
  });

  it("mean a broken channel, whatever the status", () => {
    const codes = [20003, 20005, 30002, 21606, 21608, 21609, 21659, 21703, 30032, 30034];

    const failures = codes.flatMap((code) => [onRequest(code, 400), onRequest(code, 429)]);

    expect(failures).toEqual(
      codes.flatMap((code) => Array(2).fill({ kind: "channel_fault", code: String(code) })),
    );
  });

  it.each([
    [20429, 10],
    [21611, 900],
    [30001, 900],
    [30022, 900],
  ])("ask for a wait after %i, of %i seconds unless Twilio says how long", (code, waitSeconds) => {
    const told = classifyTwilio({ kind: "answer", status: 429, code, retryAfterSeconds: 7 });

    expect(onRequest(code)).toEqual({
      kind: "throttled",
      code: String(code),
      retryAfterSeconds: waitSeconds,
    });
    expect(told).toMatchObject({ kind: "throttled", retryAfterSeconds: 7 });
  });

  it("tell a service that is down, and a handset that is off", () => {
    expect(onRequest(20503)).toEqual({ kind: "unreachable", code: "20503", answered: true });
    expect(onRequest(30003)).toEqual({ kind: "recipient_busy", code: "30003" });
  });

  it.each([
    [400, "rejected"],
    [402, "rejected"],
    [404, "channel_fault"],
    [408, "unreachable"],
    [429, "throttled"],
    [500, "unreachable"],
    [504, "unknown"],
    [599, "unreachable"],
  ] as const)(
    "that nobody has seen are kept as they came and judged by their status, %i: %s",
    (status, kind) => {
      const failures = UNSEEN.map((code) => onRequest(code, status));

      expect(failures.map(({ code }) => code)).toEqual(UNSEEN.map(String));
      expect(new Set(failures.map((failure) => failure.kind))).toEqual(new Set([kind]));
    },
  );

  it("never condemn a number for a code that nobody has seen", () => {
    const refusals = UNSEEN.map((code) => onRequest(code)).map(
      (failure) => failure.kind === "rejected" && failure.refusal,
    );

    expect(new Set(refusals)).toEqual(new Set(["other"]));
  });
});

describe("Twilio's codes on a receipt", () => {
  it.each([
    ["dead_recipient", [30005, 30006, 21211, 21614]],
    ["opted_out", [30004, 21610]],
    ["no_route", [21408, 21612]],
    ["filtered", [30007]],
    ["our_mistake", [21617]],
    ["channel_fault", [30002, 30032, 30034]],
    ["queue_full", [30001, 21611]],
    ["handset_away", [30003]],
    ["carrier_silent", [30008]],
    ["too_late", [30036]],
    ["other", UNSEEN],
  ] as const)("say why a text was not delivered: %s", (cause, codes) => {
    const outcomes = codes.map(onReceipt);

    expect(outcomes).toEqual(codes.map((code) => ({ kind: "undelivered", code: String(code), cause })));
  });
});

describe("Twilio's statuses", () => {
  it.each([
    ["accepted", 1],
    ["scheduled", 1],
    ["queued", 1],
    ["sending", 2],
    ["sent", 3],
  ])("tell how far a text is: %s", (status, rank) => {
    const receipt = toReceipt({ sid: "SM1", status });

    expect(receipt).toEqual({ providerId: "SM1", status, outcome: { kind: "progress", rank } });
  });

  it.each(["delivered", "read"])("tell that a text has arrived: %s", (status) => {
    expect(toReceipt({ sid: "SM1", status }).outcome).toEqual({ kind: "delivered" });
  });

  it.each(["undelivered", "failed", "canceled"])(
    "tell that it never will, even without a code: %s",
    (status) => {
      expect(toReceipt({ sid: "SM1", status }).outcome).toEqual({
        kind: "undelivered",
        code: status,
        cause: "other",
      });
    },
  );

  it("that nobody knows change nothing, and are kept short", () => {
    const receipt = toReceipt({ sid: "SM1", status: "x".repeat(1_000) });

    expect(receipt).toEqual({ providerId: "SM1", status: "x".repeat(40) });
  });
});

describe("a question to Twilio that failed", () => {
  it.each([
    [
      { kind: "answer", status: 401, code: 20003 },
      { kind: "channel_fault", code: "20003" },
    ],
    [
      { kind: "answer", status: 429, code: 20429 },
      { kind: "throttled", code: "20429", retryAfterSeconds: 10 },
    ],
    [
      { kind: "answer", status: 400, code: 21211 },
      { kind: "unreachable", code: "21211" },
    ],
    [
      { kind: "answer", status: 503 },
      { kind: "unreachable", code: "http_503" },
    ],
    [
      { kind: "lost", code: "timeout" },
      { kind: "unreachable", code: "timeout" },
    ],
    [
      { kind: "not_connected", code: "ECONNREFUSED" },
      { kind: "unreachable", code: "ECONNREFUSED" },
    ],
  ] as const)("leaves nothing known: %o", (trouble, failure) => {
    expect(classifyLookup(trouble)).toEqual(failure);
  });
});

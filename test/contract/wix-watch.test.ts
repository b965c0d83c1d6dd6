import { describe, expect, it } from "vitest";
import { createOutsideWatch } from "../../src/adapters/outside-watch.ts";
import type { OutsideThing } from "../../src/ports/outside.ts";
import { openReadWorld, READS } from "../support/wix-reads.ts";
import { openWixSite, QUICK } from "../support/wix-site.ts";

const BY_TOKEN = ["getBookingAnonymously", "getServiceAnonymously"];

describe.each(READS)("what %s tells of Wix", (call, prepare) => {
  const thing: OutsideThing = BY_TOKEN.includes(call) ? "wixTokens" : "wix";

  /** What is remembered of Wix once whoever is at its address has answered the read so. */
  async function noteOf(answer: () => Response) {
    const site = openWixSite();
    const world = await openReadWorld(site);
    const watch = createOutsideWatch(() => 0);
    const read = await prepare(
      site.open({ fetch: async () => answer(), watch, timings: QUICK }),
      world,
      site,
    );
    await read();
    return watch.last(thing);
  }

  it("is that it answers, when it has a reason of its own to refuse", async () => {
    const details = { applicationError: { code: "SOME_REASON", description: "" } };

    const note = await noteOf(() => Response.json({ message: "", details }, { status: 400 }));

    expect(note).toMatchObject({ kind: "answers" });
  });

  it.each([404, 400, 410, 422])("is nothing good when whoever it is says no more than %i", async (status) => {
    const note = await noteOf(() => new Response("no such page", { status }));

    expect(note?.kind).not.toBe("answers");
  });

  it.each([
    ["a list", "[]"],
    // Where no booking has a policy that was kept, the list of them may be left out.
    [
      "an object of another kind",
      call === "listPolicySnapshotsByBookingIds" ? '"fine"' : '{"status":"fine"}',
    ],
    ["a page", "<!doctype html><title>Welcome</title>"],
  ])("is that it does not answer, when what comes is %s", async (_name, body) => {
    const note = await noteOf(() => new Response(body, { headers: { "content-type": "application/json" } }));

    expect(note).toMatchObject({ kind: "silent", code: "200" });
  });
});

import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { SERVICE_PLANS, serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { HARBOUR_LANE_ID } from "../../src/emulator/world/business.ts";
import { openSite, refusalOf } from "./open-site.ts";

describe("Get Service", () => {
  it("answers an unknown id with a bare 404", async () => {
    const { business } = openSite();

    const refusal = await refusalOf(business.services.getService(EXAMPLE_BOOKINGS.class));

    expect(refusal).toMatchObject({ status: 404, code: 404 });
  });

  it("refuses an unknown conditional field, and working hours without their staff", async () => {
    const { emulator } = openSite();
    const { apiKey, siteId } = emulator.credentials;
    const ask = (field: string) =>
      emulator.fetch(
        `https://www.wixapis.com/bookings/v2/services/${serviceIdOf("yoga")}?conditionalFields=${field}`,
        {
          headers: { authorization: apiKey, "wix-site-id": siteId },
        },
      );

    const unknown = await ask("PRICE");
    const alone = await ask("STAFF_WORKING_HOURS_LOCATIONS");

    expect(unknown.status).toBe(400);
    expect(alone.status).toBe(400);
  });

  it("carries the whole policy, with allowAnonymous null unless forbidden", async () => {
    const { business } = openSite();

    const massage = await business.services.getService(serviceIdOf("massage"));
    const members = await business.services.getService(serviceIdOf("members"));

    expect(massage.bookingPolicy?.cancellationPolicy).toEqual({
      enabled: true,
      limitLatestCancellation: true,
      latestCancellationInMinutes: 1440,
      allowAnonymous: null,
    });
    expect(members.bookingPolicy?.cancellationPolicy).toMatchObject({ enabled: true, allowAnonymous: false });
  });

  it("keeps the owner's markup as it was typed", async () => {
    const { business } = openSite();

    const voucher = await business.services.getService(serviceIdOf("voucher"));

    expect(voucher.bookingPolicy?.customPolicyDescription).toMatchObject({
      enabled: true,
      description: expect.stringContaining("<b>one</b> visit & can't"),
    });
  });

  it("comes through the SDK's conversions of images, addresses and dates", async () => {
    const { business } = openSite();

    const course = await business.services.getService(serviceIdOf("course"));

    expect(course.media?.mainMedia?.image).toMatch(/^wix:image:\/\/v1\//);
    expect(course.locations?.[0]?.calculatedAddress).toMatchObject({
      addressLine1: "12 Harbour Lane",
      city: "Bristol",
    });
    expect(course.schedule?.firstSessionStart).toEqual(new Date("2027-05-25T17:00:00Z"));
  });
});

describe("Query Services", () => {
  it("knows every service but the deleted one", async () => {
    const { business } = openSite();

    const { items } = await business.services.queryServices().limit(100).find();

    expect(items.map(({ _id }) => _id).sort()).toEqual(
      Object.keys(SERVICE_PLANS)
        .map((key) => serviceIdOf(key as keyof typeof SERVICE_PLANS))
        .sort(),
    );
  });

  it("filters by id, by type and by a location of the business", async () => {
    const { business } = openSite();
    const query = () => business.services.queryServices();

    const byId = await query().eq("_id", serviceIdOf("facial")).find();
    const byType = await query().in("type", ["CLASS"]).find();
    const byPlace = await query()
      .eq("locations.business._id" as "locations.business.id", HARBOUR_LANE_ID)
      .find();

    expect(byId.items.map(({ name }) => name)).toEqual(["Soin visage à l’argan"]);
    expect(byType.items).toHaveLength(3);
    expect(byPlace.items.some(({ name }) => name === "Früh & fit: morning Pilates")).toBe(false);
    expect(byPlace.items.length).toBeGreaterThan(5);
  });

  it("refuses a field that services cannot be found by", async () => {
    const { emulator } = openSite();
    const { apiKey, siteId } = emulator.credentials;

    const response = await emulator.fetch("https://www.wixapis.com/bookings/v2/services/query", {
      method: "POST",
      headers: { authorization: apiKey, "wix-site-id": siteId },
      body: JSON.stringify({ query: { filter: { "payment.fixed.price.value": "62.00" } } }),
    });

    expect(response.status).toBe(400);
  });

  it("sorts and pages by offset, and adds conditional fields", async () => {
    const { business } = openSite();

    const page = await business.services
      .queryServices({ conditionalFields: ["STAFF_MEMBER_DETAILS"] })
      .ascending("name")
      .limit(2)
      .find();
    const next = await page.next();

    expect(page.items.map(({ name }) => name)).toEqual(["Akupunktur für Ungeübte", "Back & shoulders"]);
    expect(page.items[1]?.staffMemberDetails?.staffMembers).toHaveLength(3);
    expect(next.items[0]?.name).toBe("Beginners’ yoga in eight weeks");
  });
});

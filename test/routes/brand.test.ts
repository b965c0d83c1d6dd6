import { describe, expect, it } from "vitest";
import { createLogoSource } from "../../src/adapters/brand-logo.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, START_MS } from "../support/app.ts";

const LOGO_URL = "https://pictures.example.com/logo.png";
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

/** A place that keeps a logo: answers as told, and counts how often it is asked. */
function logoHost(answer: () => Response | Promise<Response>) {
  let asked = 0;
  const source = createLogoSource(LOGO_URL, {
    fetch: async () => {
      asked += 1;
      return answer();
    },
  });
  return { source, asked: () => asked };
}

const picture = (type = "image/png", bytes: Uint8Array<ArrayBuffer> = PNG) =>
  new Response(bytes, { headers: { "Content-Type": type } });

const HOUR_MS = 3_600_000;

describe("the business's logo", () => {
  it.each<[string, () => Response, string]>([
    ["a page", () => picture("text/html"), "no_image"],
    ["more than a hundred kilobytes", () => picture("image/png", new Uint8Array(102_401)), "too_large"],
    ["an error", () => new Response("", { status: 500 }), "unreachable"],
  ])("is not %s", async (_, answer, kind) => {
    const { source } = logoHost(answer);

    expect(await source(START_MS)).toEqual({ ok: false, error: { kind } });
  });

  it("is fetched once for all who want it", async () => {
    const { source, asked } = logoHost(() => picture());

    await Promise.all([source(START_MS), source(START_MS)]);
    await source(START_MS + HOUR_MS - 1);

    expect(asked()).toBe(1);
  });

  it("stays as it was while no newer one can be had", async () => {
    let works = true;
    const { source } = logoHost(() => (works ? picture() : new Response("", { status: 503 })));
    await source(START_MS);
    works = false;

    const later = await source(START_MS + HOUR_MS);

    expect(later).toEqual({ ok: true, value: { type: "image/png", bytes: PNG } });
  });

  it("is not asked for again at once where it cannot be had", async () => {
    const { source, asked } = logoHost(() => Promise.reject(new TypeError("no network")));

    await source(START_MS);
    await source(START_MS + 59_999);
    await source(START_MS + 60_000);

    expect(asked()).toBe(2);
  });

  it("is fetched by somebody else a minute after a request that never came back", async () => {
    let works = false;
    const { source } = logoHost(() => (works ? picture() : new Promise<Response>(() => undefined)));
    void source(START_MS);
    works = true;

    expect(await source(START_MS + 60_000)).toMatchObject({ ok: true });
  });

  it("is the one from before while a newer one is on its way", async () => {
    let answers = true;
    const { source } = logoHost(() => (answers ? picture() : new Promise<Response>(() => undefined)));
    await source(START_MS);
    answers = false;
    void source(START_MS + HOUR_MS);

    expect(await source(START_MS + HOUR_MS)).toMatchObject({ ok: true });
  });

  it("is nowhere when the business has none", async () => {
    const { app } = await createTestApp();

    expect((await app.request("/brand/logo")).status).toBe(404);
  });

  it("is served from our own address, and can run nothing there", async () => {
    const { source } = logoHost(() => picture("image/svg+xml"));
    const { app, mint } = await createTestApp({ vars: { BRAND_LOGO_URL: LOGO_URL }, deps: { logo: source } });
    const { path } = await mint(EXAMPLE_BOOKINGS.appointment);

    const page = await (await app.request(path)).text();
    const logo = await app.request("/brand/logo");

    expect(page).toContain('<img src="/brand/logo" alt="Linden Studio"');
    expect(page).not.toContain("pictures.example.com");
    expect(logo.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(logo.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(logo.headers.get("Cache-Control")).toBe("public, max-age=86400");
  });

  it("may be shown by whatever site somebody reads their mail in", async () => {
    const { source } = logoHost(() => picture());
    const { app } = await createTestApp({ vars: { BRAND_LOGO_URL: LOGO_URL }, deps: { logo: source } });

    const logo = await app.request("/brand/logo");

    expect(logo.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  });
});

describe("the business's colour", () => {
  it("is on no page of a business without one", async () => {
    const { app, mint } = await createTestApp();
    const { path } = await mint(EXAMPLE_BOOKINGS.appointment);

    expect(await (await app.request(path)).text()).not.toContain("/brand/");
  });

  it("styles every page from an address that never changes its content", async () => {
    const { app, mint } = await createTestApp({ vars: { BRAND_COLOR: "#c00" } });
    const { path } = await mint(EXAMPLE_BOOKINGS.appointment);

    const pages = await Promise.all([path, `${path}/cancel`, "/nowhere"].map((at) => app.request(at)));
    const styles = await app.request("/brand/1-cc0000.css");

    for (const page of pages) {
      expect(page.headers.get("Link")).toMatch(/<\/brand\/1-cc0000\.css>; rel=preload; as=style$/);
      expect(await page.text()).toContain('<link rel="stylesheet" href="/brand/1-cc0000.css">');
    }
    expect(styles.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(await styles.text()).toMatch(/^:root\{--accent:light-dark\(#[\da-f]{6},#[\da-f]{6}\);/);
  });

  it("is had under no other address", async () => {
    const { app } = await createTestApp({ vars: { BRAND_COLOR: "#c00" } });

    expect((await app.request("/brand/1-00cc00.css")).status).toBe(404);
  });
});

describe("a mail of the business", () => {
  const htmlOf = async (vars: Record<string, string>) => {
    const { mint, outbox, settled } = await createTestApp({ vars });
    await mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
    await settled();
    return outbox.messages()[0]?.html ?? "";
  };

  it("shows no picture when there is none, or only a drawing that mail clients do not show", async () => {
    expect(await htmlOf({})).not.toContain("<img");
    expect(await htmlOf({ BRAND_LOGO_URL: "https://pictures.example.com/logo.SVG?v=2" })).not.toContain(
      "<img",
    );
  });

  it("has its colour on the button, and its logo from our own address", async () => {
    const html = await htmlOf({ BRAND_COLOR: "#8e1b52", BRAND_LOGO_URL: LOGO_URL });

    expect(html).toContain('class="button" style="background:#8e1b52;');
    expect(html).toContain('<img class="logo" src="https://b.example.com/brand/logo" alt="" height="40"');
    expect(html).not.toContain("pictures.example.com");
  });
});

describe("the business's number", () => {
  it.each([
    [
      "to be dialled from abroad",
      "0117 496 0000",
      /<a href="tel:\+441174960000"><bdi dir="ltr">0117 496 0000</,
    ],
    [
      "without a link where it spells a word",
      "0800-FLOWERS",
      /Call [^<]*<bdi>[^<]*<\/bdi> on <bdi dir="ltr">0800-FLOWERS</,
    ],
  ])("is on every page %s", async (_, phone, expected) => {
    const { app } = await createTestApp({ vars: { BUSINESS_PHONE: phone } });

    const html = await (await app.request("/find")).text();

    expect(html).toMatch(expected);
  });
});

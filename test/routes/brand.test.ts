import { describe, expect, it } from "vitest";
import { createLogoSource } from "../../src/adapters/brand-logo.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, START_MS } from "../support/app.ts";

const ORIGIN = "https://pictures.example.com";
const LOGO_URL = `${ORIGIN}/logo.png`;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const SVG = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>');

/** A place that keeps a logo: answers as told, and counts how often it is asked. */
function logoHost(
  answer: (url: string) => Response | Promise<Response>,
  { at = LOGO_URL, onLoopback = false } = {},
) {
  const asked: string[] = [];
  const source = createLogoSource(at, {
    fetch: async (url) => {
      asked.push(url);
      return answer(url);
    },
    onLoopback,
  });
  return { source, asked: () => asked.length, addresses: asked };
}

/** Answers the first address with a redirect to each of these in turn, and the last of them with a picture. */
const redirecting = (...targets: readonly string[]) => {
  const waiting = [...targets];
  return () => {
    const next = waiting.shift();
    return next === undefined ? picture() : new Response(null, { status: 302, headers: { Location: next } });
  };
};

const picture = (type = "image/png", bytes: Uint8Array<ArrayBuffer> = PNG) =>
  new Response(bytes, { headers: { "Content-Type": type } });

const HOUR_MS = 3_600_000;

describe("the business's logo", () => {
  it.each<[string, () => Response, string]>([
    ["a page", () => picture("text/html", bytesOf("<!doctype html><svg></svg>")), "no_image"],
    ["a page that is called a picture", () => picture("image/png", bytesOf("<!doctype html>")), "no_image"],
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

  it.each([
    ["to the next path", ["/pictures/logo.png"], [`${ORIGIN}/pictures/logo.png`]],
    [
      "over three others",
      ["http://a.example/1", "//b.example/2", "/3"],
      ["http://a.example/1", "http://b.example/2", "http://b.example/3"],
    ],
  ])("is fetched where its address redirects %s", async (_, targets, expected) => {
    const { source, addresses } = logoHost(redirecting(...targets));

    expect(await source(START_MS)).toMatchObject({ ok: true });
    expect(addresses.slice(1)).toEqual(expected);
  });

  it.each([
    ["http://127.0.0.1/logo.png", "not_public"],
    ["http://2130706433/logo.png", "not_public"],
    ["http://0x7f.1/logo.png", "not_public"],
    ["http://localhost:3000/healthz", "not_public"],
    ["http://LOCALHOST./", "not_public"],
    ["http://wiki/logo.png", "not_public"],
    ["http://metadata.google.internal/", "not_public"],
    ["http://169.254.169.254/latest/meta-data/", "not_public"],
    ["http://10.0.0.7/", "not_public"],
    ["http://100.64.0.1/", "not_public"],
    ["http://[::1]/", "not_public"],
    ["http://[::ffff:169.254.169.254]/", "not_public"],
    ["http://[fd00::1]/", "not_public"],
    ["http://[fe80::1]/", "not_public"],
    ["http://0.0.0.0/", "not_public"],
    ["http://224.0.0.1/", "not_public"],
    ["https://user:secret@pictures.example.com/", "unreachable"],
    ["ftp://pictures.example.com/logo.png", "unreachable"],
    ["file:///etc/passwd", "unreachable"],
    ["data:image/png;base64,iVBORw0KGgo=", "unreachable"],
    ["http://", "unreachable"],
  ])("is not asked for at %s, where a redirect leads", async (target, kind) => {
    const later = logoHost(redirecting("https://www.example.com/", target));
    const soon = logoHost(redirecting(target));

    expect([await soon.source(START_MS), await later.source(START_MS)]).toEqual(
      Array(2).fill({ ok: false, error: { kind } }),
    );
    expect([soon.asked(), later.asked()]).toEqual([1, 2]);
  });

  it("is given up after three redirects", async () => {
    const { source, asked } = logoHost(
      () => new Response(null, { status: 301, headers: { Location: "/on" } }),
    );

    expect(await source(START_MS)).toEqual({ ok: false, error: { kind: "unreachable" } });
    expect(asked()).toBe(4);
  });

  it("is asked for on the own machine only where the deployment is itself there, and nowhere else inside", async () => {
    const at = "http://127.0.0.1:8080/logo.png";
    const elsewhere = logoHost(() => picture(), { at });
    const here = logoHost(() => picture(), { at, onLoopback: true });
    const inside = logoHost(redirecting("http://10.0.0.7/"), { at, onLoopback: true });

    const found = [elsewhere, here, inside].map(({ source }) => source(START_MS));

    expect((await Promise.all(found)).map(({ ok }) => ok)).toEqual([false, true, false]);
    expect([elsewhere.asked(), here.asked(), inside.asked()]).toEqual([0, 1, 1]);
  });

  it("is nowhere when the business has none", async () => {
    const { app } = await createTestApp();

    expect((await app.request("/brand/logo")).status).toBe(404);
  });

  it("is served from our own address, and can run nothing there", async () => {
    const { source } = logoHost(() => picture("text/plain", SVG));
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

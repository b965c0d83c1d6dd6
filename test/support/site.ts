import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { staticFiles } from "../../src/hosts/node/static.ts";
import { createTestApp, type TestApp } from "./app.ts";
import { STATIC } from "./static-files.ts";

export interface TestSite extends TestApp {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
}

/** The test app with its static files on a port of its own, until the test ends. */
export async function openSite(): Promise<TestSite> {
  const test = await createTestApp();
  return { ...test, origin: await serveSite(test.app) };
}

/** Serves an app with the static files until the test ends; tells its origin. */
export function serveSite(app: Hono): Promise<string> {
  const site = new Hono();
  site.use("/assets/*", ...staticFiles(STATIC.files));
  site.mount("/", app.fetch, { replaceRequest: (request) => request });
  return listen(site.fetch);
}

/** Somebody else's site, whose every page is this HTML; tells its origin. */
export const openOtherSite = (html: string): Promise<string> =>
  listen(() => new Response(html, { headers: { "content-type": "text/html" } }));

async function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Chromium takes the last of two such lists: the first two lines are Playwright's own, as far as they concern a page on
 * loopback. The last are pages of its own that a Chromium with windows loads for every visitor: half of what a visit costs it.
 */
const WITHOUT_FEATURES = [
  "AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades HttpsFirstBalancedModeAutoEnable",
  "MediaRouter PaintHolding OptimizationHints NetworkTimeServiceQuerying AimEnabled PreconnectToSearch LensOverlay",
  "WebUIOmniboxPopup WebUIOmniboxAimPopup",
]
  .join(" ")
  .replaceAll(" ", ",");

/** Starts the machine's Chromium, with further switches of its command line. */
export const launchChromium = (switches: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: inject("chromiumPath"),
    args: ["--no-sandbox", `--disable-features=${WITHOUT_FEATURES}`, ...switches],
  });

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about: script errors, refused content, and console errors other than a page's status. */
  readonly complaints: readonly string[];
}

/** A visitor with a browser profile of their own, until the test ends: British and on a small phone unless said otherwise. */
export async function openVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "en-GB",
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isStatus = message
      .text()
      .startsWith("Failed to load resource: the server responded with a status of");
    if (message.type() === "error" && !isStatus) complaints.push(message.text());
  });
  return { context, page, complaints };
}

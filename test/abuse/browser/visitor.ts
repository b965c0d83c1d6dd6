import type { Browser, BrowserContext, Page, Response } from "playwright-core";
import type { Scene } from "../scene.ts";
import type { Act } from "../visits.ts";
import { asksForBeginning } from "../zoo/page-forms.ts";
import type { Trace } from "../zoo/walk.ts";

/** Something or somebody in a browser of their own. */
export interface BrowserVisitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Of the link: `http://host:port/b/{code}`. */
  readonly url: string;
  readonly trace: Trace;
}

export interface BrowserProfile {
  readonly act: (visitor: BrowserVisitor) => Promise<void>;
  /** Whether scripts run. Default: yes. */
  readonly scripts?: boolean;
  /** Whether the browser says that it is driven (WebDriver). Default: it hides that. */
  readonly driven?: boolean;
}

/** Browsers' machines by names that say what they do. */
export type BrowserMachines = Readonly<Record<string, BrowserProfile>>;

const VIEWPORT = { width: 800, height: 1400 };
/** Of one step: ends what waits for something that does not come. */
const STEP_MS = 15_000;

/** Hides `navigator.webdriver`, as those do who do not want to be known. */
export const HIDDEN_WEBDRIVER = "--disable-blink-features=AutomationControlled";

/** Lets a profile at a scene's link, in a browser profile of its own. */
export const byBrowser =
  (browser: Browser, origin: string, { act, scripts = true, driven = false }: BrowserProfile): Act =>
  async ({ client }: Scene) => {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      locale: "en-GB",
      javaScriptEnabled: scripts,
      hasTouch: true,
    });
    try {
      context.setDefaultTimeout(STEP_MS);
      if (driven) {
        await context.addInitScript("Object.defineProperty(navigator, 'webdriver', { get: () => true })");
      }
      const trace: Trace = { asked: 0, stopped: 0 };
      const reading: Promise<void>[] = [];
      context.on("response", (response) => {
        if (response.request().isNavigationRequest()) reading.push(note(response, trace));
      });
      await act({ context, page: await context.newPage(), url: origin + client.path, trace });
      await Promise.all(reading);
      return trace;
    } finally {
      await context.close();
    }
  };

async function note(response: Response, trace: Trace): Promise<void> {
  if (response.status() === 429) trace.stopped += 1;
  // The page may be left before it was read.
  const html = response.status() === 422 ? await response.text().catch(() => "") : "";
  if (asksForBeginning(html)) trace.asked += 1;
}

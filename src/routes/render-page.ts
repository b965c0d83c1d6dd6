import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { asset } from "../../views/assets.ts";
import type { LanguageSwitchProps } from "../../views/fragments/language-switch.ts";
import { type Frame, layout, mainOnly, type PageMark, type PageView } from "../../views/layout.ts";

/** The request headers that decide the language, and between page and fragment; caches must know them. */
const VARY = "Accept-Language, Cookie, HX-Request, HX-Request-Type, HX-History-Restore-Request";

/**
 * Whether htmx asks for what it swaps into the page it is on. It asks for a whole page when it restores one from the
 * history, and says so.
 */
function wantsFragment(c: Context): boolean {
  return (
    c.req.header("HX-Request") === "true" &&
    c.req.header("HX-Request-Type") !== "full" &&
    c.req.header("HX-History-Restore-Request") !== "true"
  );
}

const MARK = "pageMark";

/** Marks whatever page will answer this request. */
export function setPageMark(c: Context, mark: PageMark): void {
  c.set(MARK, mark);
}

const LANGUAGES = "languageSwitch";

/** Lets the reader of whatever page will answer this request switch its language. */
export function setLanguageSwitch(c: Context, languages: LanguageSwitchProps): void {
  c.set(LANGUAGES, languages);
}

const ASK_ZONE = "askZone";

/** Lets whatever page will answer this request ask the browser for a better time zone than the one it shows. */
export function askForZone(c: Context, shownZone: string): void {
  c.set(ASK_ZONE, shownZone);
}

interface RenderOptions {
  readonly status: ContentfulStatusCode;
  readonly frame: Frame;
  /** Which scripts the page has: all, those alone that tell of a person's gestures, or none. Default: all. */
  readonly scripts?: "all" | "gestures" | "none";
  /** Whether the page may have the switch of languages, which names the page's own address. */
  readonly languages?: boolean;
}

/**
 * Answers with a page, or with just its main part when htmx swaps it in. Without scripts the answer is the same bytes
 * every time: with them it carries a nonce.
 */
export function renderPage(
  c: Context,
  page: PageView,
  { status, frame, scripts = "all", languages = true }: RenderOptions,
) {
  c.header("Vary", VARY, { append: true });
  c.header("Content-Language", frame.words.language);
  const nonce: string | undefined = scripts === "none" ? undefined : c.get("secureHeadersNonce");
  const mark: PageMark | undefined = c.get(MARK);
  const switchTo: LanguageSwitchProps | undefined = languages ? c.get(LANGUAGES) : undefined;
  const askZone: string | undefined = c.get(ASK_ZONE);
  const framed = {
    ...frame,
    ...(askZone !== undefined && { askZone }),
    ...(nonce !== undefined && { nonce, smooth: scripts === "all" }),
    ...(mark !== undefined && { mark }),
    ...(switchTo !== undefined && { languages: switchTo }),
  };
  if (wantsFragment(c)) return c.html(mainOnly(page, framed), status);
  c.header("Link", preloads(frame));
  return c.html(layout({ ...page, ...framed }), status);
}

/** What a page cannot be shown without: an edge can say so before the page is made (RFC 8297). */
function preloads({ brand }: Frame): string {
  const styles = [asset("app.css").path, ...(brand?.styleHref === undefined ? [] : [brand.styleHref])];
  return styles.map((path) => `<${path}>; rel=preload; as=style`).join(", ");
}

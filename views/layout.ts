import { html } from "hono/html";
import { type AssetName, asset } from "./assets.ts";
import { type ContactProps, contactFooter } from "./fragments/contact.ts";
import { type LanguageSwitchProps, languageSwitch } from "./fragments/language-switch.ts";
import type { Html } from "./html.ts";
import { CLOCK_SCRIPT, HTMX_CONFIG, OPENED_SCRIPT, SCRIPTS } from "./scripts.ts";
import type { Words } from "./words/words.ts";

/** A page without what surrounds it: the part that htmx swaps. */
export interface PageView {
  /** Says the state, not the site: it is what tabs, history and screen readers tell first. */
  readonly title: string;
  readonly body: Html;
  /** Whether it tells how to reach the business in its own words; else that stands at its end. */
  readonly tellsContact?: boolean;
}

/** Lets a page's script tell that a person has the page open, or acts on it. */
export interface PageMark {
  /** Absent below Wix's own token, where nobody keeps whether a link was opened. */
  readonly reportTo?: string;
  /** Signed for this page; it opens nothing. */
  readonly token: string;
}

/** What a page shows of the business's own looks; both come from this deployment. */
export interface BrandProps {
  /** The address of the styles for its colour. */
  readonly styleHref?: string;
  /** The address of its logo. */
  readonly logoSrc?: string;
}

/** What surrounds a page. */
export interface Frame {
  /** How the business is called; may be missing. */
  readonly businessName?: string;
  readonly contact?: ContactProps;
  readonly brand?: BrandProps;
  /** Of this answer's `script-src`; without it the page has no scripts. */
  readonly nonce?: string;
  /** Whether links and forms are carried out by htmx, where there is a nonce. */
  readonly smooth?: boolean;
  readonly mark?: PageMark;
  /** IANA: the zone that the page shows, where the browser may tell a better one. */
  readonly askZone?: string;
  /** Absent where the reader has no page to come back to. */
  readonly languages?: LanguageSwitchProps;
  /** Of whoever reads the page. */
  readonly words: Words;
}

export interface LayoutProps extends PageView, Frame {
  /** For desks rather than phones: a wide column, and the styles of tables and lists. */
  readonly wide?: boolean;
}

const fullTitle = ({ title, businessName }: PageView & Frame) =>
  businessName ? `${title} · ${businessName}` : title;

/**
 * Links and forms in here are carried out by htmx where scripts run. What changes something opts out: a form that acts
 * is always sent by the browser itself.
 */
const htmxAttributes = (nonce: string) =>
  html` hx-boost:inherited="true" hx-target:inherited="#main" hx-swap:inherited="outerHTML" hx-nonce="${nonce}"`;

/** Says its language itself: swapped in, it may be in another than the page that it is swapped into. */
const mainElement = ({
  body,
  tellsContact,
  contact,
  languages,
  nonce,
  smooth,
  words,
}: PageView & Frame) => html`
  <main id="main" lang="${words.language}" dir="${words.direction}"${nonce !== undefined && smooth && htmxAttributes(nonce)}>
    ${body}
    ${contact && !tellsContact && contactFooter(contact, words)}
    ${languages && languageSwitch(languages, words)}
  </main>`;

/** The part of a page that htmx swaps, with the title that goes with it. */
export const mainOnly = (page: PageView, frame: Frame): Html =>
  html`<title>${fullTitle({ ...page, ...frame })}</title>${mainElement({ ...page, ...frame })}`;

/** The address of a script, pinned by its content (Subresource Integrity). */
const pinned = (name: AssetName): Html => {
  const { path, integrity } = asset(name);
  return html`src="${path}" integrity="${integrity}"`;
};

const scripts = (nonce: string) => html`
  <meta name="htmx-config" content="${HTMX_CONFIG}">
  ${SCRIPTS.map((name) => html`<script ${pinned(name)} nonce="${nonce}" defer></script>`)}`;

const clockScript = (nonce: string, shownZone: string) => html`
  <script ${pinned(CLOCK_SCRIPT)} nonce="${nonce}" data-shown="${shownZone}" defer></script>`;

const openedScript = (nonce: string, { reportTo, token }: PageMark) => html`
  <script ${pinned(OPENED_SCRIPT)} nonce="${nonce}"${reportTo !== undefined && html` data-to="${reportTo}"`} data-page="${token}" defer></script>`;

/** Whose page this is; a logo says it with the name in its stead. */
const masthead = ({ businessName, brand }: Frame): Html => html`
  <header class="masthead">${
    brand?.logoSrc
      ? html`<p><img src="${brand.logoSrc}" alt="${businessName ?? ""}" height="40"></p>`
      : businessName && html`<p><bdi>${businessName}</bdi></p>`
  }</header>`;

/** A whole page. Nothing in its head is personal: previews of a link in a chat show no more than "Your booking". */
export const layout = (props: LayoutProps): Html => {
  const { nonce, smooth, mark, askZone, words, brand, wide } = props;
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${fullTitle(props)}</title>
  <meta name="robots" content="noindex">
  <meta name="archive.org_bot" content="noarchive">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${words.t("page.preview_text")}">
  <meta property="og:title" content="${words.t("page.preview_title")}">
  <meta property="og:description" content="${words.t("page.preview_text")}">
  <meta name="format-detection" content="telephone=no">
  <link rel="icon" href="${asset("icon.svg").path}" type="image/svg+xml">
  <link rel="stylesheet" href="${asset("app.css").path}">
  ${brand?.styleHref && html`<link rel="stylesheet" href="${brand.styleHref}">`}
  ${wide && html`<link rel="stylesheet" href="${asset("desk.css").path}">`}
  ${nonce !== undefined && smooth && scripts(nonce)}
  ${nonce !== undefined && askZone && clockScript(nonce, askZone)}
  ${nonce !== undefined && mark && openedScript(nonce, mark)}
</head>
<body${wide && html` class="wide"`}>
  ${masthead(props)}
  ${mainElement(props)}
</body>
</html>`;
};

import { html } from "hono/html";
import type { Html } from "../html.ts";

/**
 * The attributes of an element that holds what the business wrote: it is read in the language of its site, where that is
 * known (BCP 47), and lies as its own letters do.
 */
export const ownWords = (siteLanguage: string | undefined): Html =>
  html`${siteLanguage && html` lang="${siteLanguage}"`} dir="auto"`;

import { html } from "hono/html";
import type { Html } from "../html.ts";
import { LANGUAGES, type Language } from "../words/languages.ts";
import type { Words } from "../words/words.ts";

export interface LanguageSwitchProps {
  /** Where the choice is sent. */
  readonly action: string;
  /** The page to come back to. */
  readonly back: string;
}

/** For those who cannot read the word beside it. */
const globe = html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><circle cx="12" cy="12" r="9"></circle><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"></path></svg>`;

const choice = (language: string, name: string, current: Language): Html => html`
      <li><button type="submit" name="language" value="${language}" lang="${language}"${language === current && html` aria-current="true"`}><bdi>${name}</bdi></button></li>`;

/**
 * Every language under its own name, for whoever cannot read the one that the page is in. Sent by the browser itself:
 * the whole page changes, its direction included.
 */
export const languageSwitch = ({ action, back }: LanguageSwitchProps, words: Words): Html => html`
  <form class="languages" method="post" action="${action}" hx-boost="false">
    <input type="hidden" name="back" value="${back}">
    <details>
      <summary>${globe} ${words.t("page.language", { language: LANGUAGES[words.language].name })}</summary>
      <ul>${Object.entries(LANGUAGES).map(([language, { name }]) => choice(language, name, words.language))}
      </ul>
    </details>
  </form>`;

import type { html } from "hono/html";

/** What the `html` tag makes: text that is already escaped. */
export type Html = ReturnType<typeof html>;

/** A part of a page that may be missing. */
export type MaybeHtml = Html | false | undefined;

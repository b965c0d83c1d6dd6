import type { html } from "hono/html";

/** What the `html` tag makes: text that is already escaped. */
export type Html = ReturnType<typeof html>;

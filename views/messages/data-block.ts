import { raw } from "hono/html";

/** What could end the element, begin a comment in it, or be a line break to an old JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * A data block of JSON-LD (HTML, 4.12.1; JSON-LD 1.1, 7): nothing runs it. Escapes are JSON's own, for entities mean
 * nothing inside it.
 */
export const dataBlock = (data: object) =>
  raw(
    `<script type="application/ld+json">${JSON.stringify(data).replace(
      UNSAFE,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )}</script>`,
  );

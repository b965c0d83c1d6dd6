import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { asset } from "../../views/assets.ts";
import { layout, mainOnly } from "../../views/layout.ts";
import { wordsFor } from "../../views/words/words.ts";
import { CONTACT, NASTY, samplePages } from "../support/sample-pages.ts";
import { contentOf } from "../support/static-files.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Empty parts of a template leave blank lines behind.
    "no-trailing-whitespace": "off",
    "void-style": ["error", { style: "omit" }],
    "no-redundant-for": "off",
  },
});

const MARK = { reportTo: "/b/CODE/seen", token: createHash("sha512").update("a token").digest("hex") };
const WORDS = wordsFor("en-GB");
const FRAME = {
  words: WORDS,
  businessName: "Linden & Söhne",
  contact: CONTACT,
  nonce: "bm9uY2U=",
  mark: MARK,
};
const BUDGET_BYTES = 14 * 1024;

async function problemsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} at line ${line}: ${message}`),
  );
}

describe.each(samplePages(WORDS))("the page: %s", (_, page) => {
  it("is valid HTML, with and without scripts", async () => {
    const { nonce: _nonce, ...plain } = FRAME;

    expect(await problemsOf(String(await layout({ ...page, ...FRAME })))).toEqual([]);
    expect(await problemsOf(String(await layout({ ...page, ...plain })))).toEqual([]);
  });

  it("is valid HTML as the fragment that htmx swaps", async () => {
    const fragment = String(await mainOnly(page, FRAME));

    expect(await problemsOf(fragment)).toEqual([]);
    expect(fragment).toMatch(/^<title>[^<]+<\/title>\s*<main id="main"/);
  });

  it("never lets a name or a text become markup", async () => {
    const html = String(await layout({ ...page, ...FRAME, businessName: NASTY }));

    expect(html).not.toContain("<b onclick");
    expect(html).not.toContain("<script>");
  });

  it("has one heading of the first level and tells how to reach the business", async () => {
    const html = String(await layout({ ...page, ...FRAME }));

    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toContain('href="tel:+447700900100"');
  });

  it("fits with its styles into the first window of a connection", async () => {
    const html = String(await layout({ ...page, ...FRAME }));

    const bytes = gzipSync(html).length + gzipSync(contentOf(asset("app.css").path)).length;

    expect(bytes).toBeLessThan(BUDGET_BYTES);
  });
});

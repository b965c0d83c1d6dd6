import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { composeEmail } from "../../src/delivery/compose-email.ts";
import type { MessageFacts } from "../../src/delivery/message-facts.ts";
import { factsWithout, LINK_URL, messageFacts } from "../support/message-facts.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Mail clients drop style sheets; inline styles are all that reaches most of them.
    "no-inline-style": "off",
    // The older of the two names is the one that all screen readers in mail clients know.
    "presentation-role-style": "off",
    // Length of a title matters to a page's tab; in a mail it repeats the subject.
    "long-title": "off",
  },
});

const VARIANTS: readonly (readonly [string, MessageFacts])[] = [
  ["everything in it", messageFacts({ note: 'Line one\n\nLine <two> & "three"' })],
  [
    "nothing that may be missing",
    {
      ...factsWithout("firstName", "staffName", "place", "businessEmail", "businessPhone"),
      businessName: "",
    },
  ],
  ["a course", messageFacts({ kind: "course", endsAtMs: Date.UTC(2027, 6, 1) })],
  ["an online visit", messageFacts({ online: true })],
  ["nothing that may be done", messageFacts({ allowed: { cancel: false, reschedule: false } })],
];

describe("the HTML of a mail", () => {
  it.each(VARIANTS)("is valid with %s", async (_, facts) => {
    const report = await validator.validateString(composeEmail(facts, LINK_URL).html);

    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

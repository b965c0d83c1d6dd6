// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates as source text are what is searched here.
import { describe, expect, it } from "vitest";
import { findUntranslated } from "../support/untranslated.ts";

describe("the search for words outside the catalogue", () => {
  it.each([
    ["text between tags", "html`<p>Hello</p>`", "Hello"],
    ["text beside what is put in", "html`<p>${name} comes</p>`", "… comes"],
    ["text around a tag", "html`At <b>${time}</b>`", "At"],
    ["a label that is read out", 'html`<nav aria-label="Days"></nav>`', "Days"],
    ["a template in a template", "html`<p>${a && html`<b>Hello</b>`}</p>`", "Hello"],
    ["a sentence in a string", 'const text = "Nothing was changed.";', "Nothing was changed."],
    ["a word in a string", 'const title = "Online";', "Online"],
    ["a sentence with something put in", "const text = `It starts at ${time}`;", "It starts at \u0000"],
  ])("finds %s", (_, source, text) => {
    expect(findUntranslated(source)).toEqual([text]);
  });

  it.each([
    'html`<p class="big day" lang="${language}">${words.t("a.b")}</p>`',
    'html` aria-current="true"`',
    "html` selected`",
    'throw new Error("A bug of ours");',
    'const sql = "SELECT a FROM b WHERE c";',
    'import { a } from "A file";',
    'const type = "text/plain; charset=utf-8";',
  ])("leaves alone what nobody reads: %s", (source) => {
    expect(findUntranslated(source)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { compare } from "../record/compare.ts";
import { differences } from "../record/difference.ts";
import { normalise } from "../record/normalise.ts";
import { readOptions } from "../record/options.ts";
import { createRecorder, type RecordedDocument } from "../record/recording.ts";

const CODE = "02REBC5TZRK8PVPFR0EMS1X9Y3PN";
const JWT = "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAifQ.eyJhdCI6MTgxMDAyMzAwMDAwMH0.ZYKgn_LD13covuMbTiksA";
const UUID = "b155a6c3-f09d-4ed3-ada0-dfed1e2007ed";

describe("what is normalised", () => {
  it.each([
    ["a link's code", `https://b.example.com/b/${CODE}/cancel`, "https://b.example.com/b/{code}/cancel"],
    ["a code within an address", `back=%2Fb%2F${CODE}%2Fcancel`, "back=%2Fb%2F{code}%2Fcancel"],
    ["a code by itself", `the code ${CODE}.`, "the code {code}."],
    [
      "a code that a calendar entry folds",
      `URL:https://b.example.com/b/02REBC5\r\n TZRK8PVPFR0EMS1X9Y3PN\r\nSTATUS:X`,
      "URL:https://b.example.com/b/{code}\r\nSTATUS:X",
    ],
    ["a token of Wix's", `/t/${"a1-_".repeat(12)}/cancel`, "/t/{token}/cancel"],
    ["a signed token", `data-to="${JWT}"`, 'data-to="{token}"'],
    [
      "a form's token of any look",
      '<input type="hidden" name="form" value="v2.short">',
      '<input type="hidden" name="form" value="{token}">',
    ],
    ["a nonce", 'hx-nonce="E8JtznHzgH5cI8k7Dqgh0Q=="', 'hx-nonce="{nonce}"'],
    ["a policy's nonce", "script-src 'nonce-E8JtznHzgH5cI8k7Dqgh0Q=='", "script-src 'nonce-{nonce}'"],
    ["an id", `lnk_${UUID} and ${UUID}`, "lnk_{id} and {id}"],
    ["an asset's name", 'href="/assets/app-fe66df6f.css"', 'href="/assets/app.css"'],
    ["an asset's hash", 'integrity="sha384-Qp9rdC8H7+/oX="', 'integrity="{hash}"'],
    ["a port", "http://127.0.0.1:41234/demo", "http://127.0.0.1:{port}/demo"],
  ])("%s", (_, raw, expected) => {
    expect(normalise(raw)).toBe(expected);
  });

  it.each([
    ["an id of the emulated world", "b00c0000-0000-4000-8000-000000000001@b.example.com"],
    ["the name of a library", "/assets/htmx-csp-4.0.1.min.js"],
    ["a time", '<time datetime="2027-05-16T09:00:00.000Z">10:00 – 11:00</time>'],
    ["an instant in a field", '<input type="hidden" name="seen" value="1810458000000">'],
    ["a folded line without a code", "DESCRIPTION:Mit Maya Okafor\r\n  und mehr"],
  ])("not %s", (_, text) => {
    expect(normalise(text)).toBe(text);
  });
});

describe("differences of two lists", () => {
  it("finds each stretch by itself", () => {
    const found = differences([..."abcdefg"], [..."abXdeg"]);

    expect(found).toEqual([
      { before: ["c"], after: ["X"] },
      { before: ["f"], after: [] },
    ]);
  });

  it("finds what was added at the end", () => {
    expect(differences(["a"], ["a", "b"])).toEqual([{ before: [], after: ["b"] }]);
  });

  it("finds none in equal lists", () => {
    expect(differences(["a", "b"], ["a", "b"])).toEqual([]);
  });
});

describe("a comparison", () => {
  const page = (changes: Partial<RecordedDocument>): RecordedDocument => ({
    language: "en",
    booking: "001",
    sort: "booking page",
    text: "a\nb",
    ...changes,
  });
  const recording = (...documents: readonly RecordedDocument[]) => ({ at: "", documents });

  it("groups the same change of words in lines that differ otherwise", () => {
    const before = recording(
      page({ booking: "001", text: "<p>Cancel until Monday.</p>" }),
      page({ booking: "002", text: "<p>Cancel until Friday.</p>" }),
    );
    const now = recording(
      page({ booking: "001", text: "<p>Cancel by Monday.</p>" }),
      page({ booking: "002", text: "<p>Cancel by Friday.</p>" }),
    );

    const { groups } = compare(before, now);

    expect(groups).toEqual([
      {
        before: "until",
        after: "by",
        times: 2,
        documents: 2,
        example: {
          name: "en/001/booking page",
          before: "<p>Cancel until Monday.</p>",
          after: "<p>Cancel by Monday.</p>",
        },
      },
    ]);
  });

  it("tells of a document that is gone, and of one that is new", () => {
    const { equal, onlyBefore, onlyNow, sorts } = compare(
      recording(page({})),
      recording(page({ sort: "picker" })),
    );

    expect({ equal, onlyBefore, onlyNow }).toEqual({
      equal: false,
      onlyBefore: ["en/001/booking page"],
      onlyNow: ["en/001/picker"],
    });
    expect(sorts).toEqual([
      { sort: "booking page", equal: 0, different: 0, onlyBefore: 1, onlyNow: 0 },
      { sort: "picker", equal: 0, different: 0, onlyBefore: 0, onlyNow: 1 },
    ]);
  });

  it("does not take two recordings of nothing for equal", () => {
    expect(compare(recording(), recording()).equal).toBe(false);
  });

  it("shows a line that was added as it is", () => {
    const { groups } = compare(recording(page({})), recording(page({ text: "a\nnew\nb" })));

    expect(groups).toMatchObject([{ before: "", after: "new", times: 1 }]);
  });
});

it("refuses a second document of the same name", () => {
  const { takeDown } = createRecorder();
  const document = { language: "en", booking: "001", sort: "picker", text: "" };
  takeDown(document);

  expect(() => takeDown(document)).toThrow("Two documents are called en/001/picker");
});

describe("options", () => {
  it("are the named examples in all languages unless said otherwise", () => {
    const { languages, bookings, at } = readOptions(["--against", "HEAD"]);

    expect({ count: languages.length, bookings, at }).toEqual({
      count: 13,
      bookings: "examples",
      at: "2027-05-11T08:10:00.000Z",
    });
  });

  it("can be narrowed", () => {
    const options = readOptions([
      "--out",
      "a.json",
      "--languages",
      "en,de",
      "--bookings",
      "001",
      "--parts",
      "act",
    ]);

    expect(options).toMatchObject({ languages: ["en", "de"], bookings: ["001"], parts: ["act"] });
  });

  it.each([
    [[], "Say --out"],
    [["--against", "HEAD", "--at", "noon"], "--at needs an instant"],
    [["--against", "HEAD", "--parts", "dance"], "--parts knows"],
  ])("are refused in words: %j", (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});

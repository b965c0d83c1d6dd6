import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { killAllChildren, PROJECT_FOLDER } from "../chaos/child.ts";
import { compare } from "../record/compare.ts";
import { record } from "../record/record.ts";
import { type Recording, readRecording, writeRecording } from "../record/recording.ts";
import { formatComparison } from "../record/report.ts";

const OPTIONS = {
  at: "2027-05-11T08:10:00.000Z",
  languages: ["de", "ar"],
  bookings: ["001", "020"],
  parts: ["look", "act"],
  tell: () => {},
} as const;

/** Four processes of the app come and go meanwhile, on however busy a machine. */
const RECORDED_WITHIN_MS = 180_000;

let one: Recording;
let other: Recording;

beforeAll(async () => {
  [one, other] = await Promise.all([record(PROJECT_FOLDER, OPTIONS), record(PROJECT_FOLDER, OPTIONS)]);
}, RECORDED_WITHIN_MS);

afterAll(killAllChildren);

it("records the same build twice alike", () => {
  const { equal, groups, onlyBefore, onlyNow } = compare(one, other);

  expect({ equal, groups, onlyBefore, onlyNow }).toEqual({
    equal: true,
    groups: [],
    onlyBefore: [],
    onlyNow: [],
  });
});

it.each([
  "booking page",
  "cancel form",
  "picker",
  "move form",
  "calendar entry",
  "link by email",
  "link by email, HTML",
  "link by email, attached",
  "link by SMS",
  "after cancelling, booking page",
  "after moving, confirmation by email",
  "after moving, confirmation by SMS",
  "after moving, notice by email",
])("has a document for each booking and language: %s", (sort) => {
  const names = one.documents
    .filter((document) => document.sort === sort)
    .map(({ language, booking }) => `${language} ${booking}`);

  expect(names).toEqual(["ar 001", "ar 020", "de 001", "de 020"]);
});

it("keeps nothing that is made at random", () => {
  const texts = one.documents.map(({ text }) => text).join("\n");

  expect(texts).toMatch(/https:\/\/b\.example\.com\/b\/\{code\}/);
  expect(texts).not.toMatch(/\/b\/[0-9A-Z]{28}|\beyJ|nonce-(?!\{)|(?:lnk|msg)_[0-9a-f]/);
});

it("finds a planted difference and puts it into one group", () => {
  const isPlanted = ({ sort, text }: Recording["documents"][number]) =>
    sort.startsWith("link by email") && text.includes("Maya Okafor");
  const planted = {
    ...other,
    documents: other.documents.map((document) =>
      isPlanted(document)
        ? { ...document, text: document.text.replace("Maya Okafor", "Maja Okafor") }
        : document,
    ),
  };

  const comparison = compare(one, planted);
  const report = formatComparison(comparison, "HEAD");

  const documents = one.documents.filter(isPlanted).length;
  expect(comparison.equal).toBe(false);
  expect(comparison.groups).toMatchObject([{ before: "Maya", after: "Maja", times: documents, documents }]);
  expect(report).toContain(`${documents} times in ${documents} documents: "Maya" became "Maja"`);
  expect(report.endsWith("DIFFERENT")).toBe(true);
});

it("reads a recording back as it was written", () => {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-record-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "recording.json");

  writeRecording(file, one);

  expect(readRecording(file)).toEqual(one);
});

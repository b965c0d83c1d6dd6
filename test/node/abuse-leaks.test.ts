import { expect, it } from "vitest";
import { leaksIn } from "../abuse/scenarios/leak-search.ts";
import { LEAKS } from "../abuse/scenarios/leaks.ts";
import { makeFolder } from "../support/folder.ts";

const SECRET = { what: "an address", text: "zq12.guest@example.org" };
const hidden = (content: string) => leaksIn({ name: "log", content }, [SECRET]);

it("leaves nothing that is secret in the log, the database, the headers or the refusals of a running Node", async () => {
  const arena = { full: false, hosts: ["node"], folder: makeFolder(), tell: () => undefined } as const;

  const [table] = await LEAKS.run(arena);

  expect(table?.faults).toEqual([]);
  expect(table?.rows.map(([sink]) => sink)).toEqual([
    "log",
    "database",
    "headers",
    "error pages",
    "the mailbox, to compare",
  ]);
});

it.each([
  ["as it is", `{"to":"${SECRET.text}"}`],
  ["in other letters", SECRET.text.toUpperCase()],
  ["within an address", `GET /find?email=${encodeURIComponent(SECRET.text)}`],
  ["in hex", Buffer.from(SECRET.text).toString("hex")],
  ["in base 64, behind one byte", Buffer.from(`"${SECRET.text}"`).toString("base64")],
  ["in base 64, behind two", Buffer.from(`a:${SECRET.text}"`).toString("base64url")],
  ["in base 64, behind three", Buffer.from(`abc${SECRET.text}…`).toString("base64")],
])("is found in a sink %s", (_, content) => {
  expect([hidden(`before ${content} after`), hidden("nothing of it")]).toEqual([["an address"], []]);
});

import { Hono } from "hono";
import { expect, it } from "vitest";
import { compressed } from "../../src/hosts/node/compress.ts";

const ask = (acceptEncoding: string) =>
  new Hono()
    .use(compressed)
    .get("/", (c) => c.text("a page ".repeat(1_000)))
    .request("/", { headers: { "accept-encoding": acceptEncoding } });

it("compresses for browsers", async () => {
  const answer = await ask("gzip, deflate, br, zstd");

  expect(answer.headers.get("content-encoding")).toBe("gzip");
});

it("does not read through a list of codings that nobody has", async () => {
  const answer = await ask(`${"x;q=0.1, ".repeat(1_000)}gzip`);

  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toHaveLength(7_000);
});

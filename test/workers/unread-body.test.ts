import { expect, it } from "vitest";
import { readUnreadBody } from "../../src/hosts/worker-unread-body.ts";

/** A form of so many kilobytes, which ends, or does not. */
function openForm(kilobytes: number, ends: boolean) {
  let left = kilobytes;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (left > 0) controller.enqueue(new Uint8Array(1024));
      else if (ends) controller.close();
      // Else it says nothing more, and stays open.
      else await new Promise(() => undefined);
      left -= 1;
    },
    cancel() {
      cancelled = true;
    },
  });
  const request = new Request("http://localhost/find", { method: "POST", body });
  return { request, left: () => left, isCancelled: () => cancelled };
}

it("a body is read to its end, where that comes", async () => {
  const form = openForm(100, true);

  await readUnreadBody(form.request);

  expect([form.left() <= 0, form.isCancelled()]).toEqual([true, false]);
});

it("a body is cut off where it does not end, within a moment", async () => {
  const form = openForm(1, false);
  const startMs = Date.now();

  await readUnreadBody(form.request);

  expect(form.isCancelled()).toBe(true);
  expect(Date.now() - startMs).toBeLessThan(5_000);
});

it("a body is cut off where it is very large", async () => {
  const form = openForm(50_000, true);

  await readUnreadBody(form.request);

  expect(form.isCancelled()).toBe(true);
  expect(form.left()).toBeGreaterThan(40_000);
});

it("a body is left alone where somebody reads it", async () => {
  const form = openForm(3, true);
  const text = form.request.text();

  await readUnreadBody(form.request);

  expect(await text).toHaveLength(3 * 1024);
});

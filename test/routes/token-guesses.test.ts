import { expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const MINUTE_MS = 60_000;

/** As many made-up tokens as somebody without a link can think of; tells the statuses of the answers. */
async function guess({ app }: TestApp, count: number): Promise<readonly number[]> {
  const tokens = Array.from({ length: count }, (_, index) => String(index).padStart(40, "x"));
  return Promise.all(tokens.map(async (token) => (await app.request(`/t/${token}`)).status));
}

async function openByToken({ app, deps }: TestApp): Promise<number> {
  const token = await deps.bookings.mintToken(EXAMPLE_BOOKINGS.appointment);
  if (!token.ok) throw new Error("No token was made");
  return (await app.request(`/t/${token.value}`)).status;
}

it("asks Wix about no more than sixty made-up tokens in a minute", async () => {
  const test = await createTestApp();

  const statuses = await guess(test, 100);

  const asked = test.emulator.calls().filter(({ call }) => call === "getBookingAnonymously");
  expect(asked).toHaveLength(60);
  expect(statuses.filter((status) => status === 404)).toHaveLength(60);
  expect(statuses.filter((status) => status === 503)).toHaveLength(40);
});

it("opens links while strangers have used up their guesses", async () => {
  const test = await createTestApp();
  const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
  await guess(test, 61);

  const page = await test.app.request(path);

  expect(page.status).toBe(200);
});

it("asks about tokens again after a minute", async () => {
  const test = await createTestApp();
  await guess(test, 61);
  const during = await openByToken(test);

  test.emulator.setNow(test.emulator.now() + MINUTE_MS);

  expect(during).toBe(503);
  expect(await openByToken(test)).toBe(200);
});

it("does not count a token that Wix knows", async () => {
  const test = await createTestApp();
  const statuses: number[] = [];

  for (let visits = 0; visits < 61; visits += 1) statuses.push(await openByToken(test));

  expect(new Set(statuses)).toEqual(new Set([200]));
});

import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { AppError, ERROR_STATUS } from "../../src/errors.ts";
import { sameOrigin } from "../../src/routes/same-origin.ts";

function guardedApp() {
  const app = new Hono();
  app.post("/", sameOrigin(), (c) => c.text("done"));
  app.onError((error, c) =>
    error instanceof AppError ? c.text(error.code, ERROR_STATUS[error.code]) : c.text("bug", 500),
  );
  return app;
}

const post = (headers: Record<string, string>) =>
  guardedApp().request("https://b.example.com/", { method: "POST", headers });

describe("a form from elsewhere", () => {
  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: "https://b.example.com" },
    { "sec-fetch-site": "cross-site", origin: "null" },
    { "sec-fetch-site": "something-new" },
    { origin: "https://evil.example" },
    { origin: "https://b.example.com.evil.example" },
    { origin: "https://b.example.com:8443" },
    { origin: "not an origin" },
  ])("is refused: %j", async (headers) => {
    const response = await post(headers);

    expect(response.status).toBe(403);
    expect(await response.text()).toBe("cross_site");
  });
});

describe("a form of our own", () => {
  it.each([
    // Chromium, from a page that sends no referrer.
    { "sec-fetch-site": "same-origin", origin: "null" },
    { "sec-fetch-site": "same-origin", origin: "https://b.example.com" },
    // The visitor's own doing, such as a reload.
    { "sec-fetch-site": "none" },
    // Browsers without Fetch Metadata.
    { origin: "https://b.example.com" },
    { origin: "null" },
    // Behind a proxy that ends TLS one side says http.
    { origin: "http://b.example.com" },
    {},
  ])("passes: %j", async (headers) => {
    const response = await post(headers as Record<string, string>);

    expect(response.status).toBe(200);
  });
});

import { createApp } from "../../src/app.ts";
import { networkSource } from "../../src/domain/contact/network-source.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import type { TestApp } from "../support/app.ts";
import { HOST } from "../support/opening-steps.ts";
import type { Site } from "./site.ts";

const ADDRESS_HEADER = "x-test-address";

/** The test's own app as a site: its clock goes only where somebody waits. */
export function inProcessSite({ deps, emulator, staffKey, settled }: TestApp): Site {
  const app = createApp(deps, { sourceOf: (c) => networkSource(c.req.header(ADDRESS_HEADER) ?? "") });
  return {
    staffKey,
    async call(path, { method = "GET", headers = {}, body, from } = {}) {
      const response = await app.request(`https://${HOST}${path}`, {
        method,
        headers: { ...headers, ...(from !== undefined && { [ADDRESS_HEADER]: from }) },
        ...(body !== undefined && { body }),
      });
      return { status: response.status, text: await response.text() };
    },
    async bookings() {
      await settled();
      return emulator.bookings();
    },
    book: async (startMs) => emulator.book({ serviceId: serviceIdOf("massage"), startMs }),
    now: emulator.now,
    setNow: async (ms) => emulator.setNow(ms),
    reset: async () => emulator.reset(),
  };
}

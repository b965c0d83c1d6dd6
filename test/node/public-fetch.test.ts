import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLogoSource } from "../../src/adapters/brand-logo.ts";
import { isLoopbackAddress, isPublicAddress } from "../../src/domain/contact/public-address.ts";
import { createPublicFetch } from "../../src/hosts/node/public-fetch.ts";

const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const NOW_MS = Date.UTC(2027, 4, 11, 8, 0);

/** A web server on this machine, and what it was asked for. */
async function startSite(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  server.listen(0);
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

const ask = (fetcher: ReturnType<typeof createPublicFetch>, url: string) =>
  fetcher(url, { redirect: "manual", signal: AbortSignal.timeout(5_000), headers: { Accept: "image/*" } });

describe("a fetch over public addresses", () => {
  it("connects to no name that leads into the own machine, and asks nothing there", async () => {
    const site = await startSite((_, response) => response.end(PNG));

    const asking = ask(createPublicFetch(isPublicAddress), `http://localhost:${site.port}/logo.png`);

    await expect(asking).rejects.toMatchObject({ code: "ERR_ADDRESS_REFUSED" });
    expect(site.asked).toEqual([]);
  });

  it("looks at the address for each connection anew: a name may lead elsewhere by then", async () => {
    const site = await startSite((_, response) => response.end(PNG));
    let leadsOut = true;
    const fetchOnce = createPublicFetch(() => leadsOut);
    const url = `http://localhost:${site.port}/`;
    const first = await ask(fetchOnce, url);
    leadsOut = false;

    const second = ask(fetchOnce, url);

    await expect(second).rejects.toMatchObject({ code: "ERR_ADDRESS_REFUSED" });
    expect([first.status, site.asked.length]).toEqual([200, 1]);
  });

  it("gives an answer as it came, and follows no redirect", async () => {
    const site = await startSite((_, response) => {
      response.writeHead(302, { Location: "/there", "Content-Type": "text/plain" }).end("there");
    });

    const answer = await ask(createPublicFetch(isLoopbackAddress), `http://localhost:${site.port}/here`);

    expect([answer.status, answer.headers.get("Location"), await answer.text()]).toEqual([
      302,
      "/there",
      "there",
    ]);
    expect(site.asked).toEqual([`GET localhost:${site.port} /here`]);
  });

  it("ends when its time is over", async () => {
    const site = await startSite(() => {});
    const fetchOnce = createPublicFetch(isLoopbackAddress);

    const asking = fetchOnce(`http://localhost:${site.port}/`, {
      redirect: "manual",
      signal: AbortSignal.timeout(100),
      headers: {},
    });

    await expect(asking).rejects.toThrow();
  });
});

describe("the logo over the network", () => {
  it("is fetched from this machine in development, and read no further than a logo is large", async () => {
    let sent = 0;
    const site = await startSite((request, response) => {
      if (request.url === "/logo.png") return void response.end(PNG);
      const more = (error?: Error | null) => {
        if (error) return;
        sent += 1;
        response.write(Buffer.alloc(65_536), more);
      };
      return more();
    });
    const fetchOnce = createPublicFetch(isLoopbackAddress);
    const source = (path: string) =>
      createLogoSource(`http://localhost:${site.port}${path}`, { fetch: fetchOnce, onLoopback: true });

    const [small, endless] = await Promise.all([source("/logo.png")(NOW_MS), source("/endless")(NOW_MS)]);

    expect(small).toMatchObject({ ok: true, value: { type: "image/png" } });
    expect(endless).toEqual({ ok: false, error: { kind: "too_large" } });
    expect(sent).toBeLessThan(500);
  });

  it("is not public where its name leads to this machine", async () => {
    const site = await startSite((_, response) => response.end(PNG));
    const source = createLogoSource(`http://localhost:${site.port}/`, {
      fetch: createPublicFetch(isPublicAddress),
      onLoopback: true,
    });

    expect(await source(NOW_MS)).toEqual({ ok: false, error: { kind: "not_public" } });
    expect(site.asked).toEqual([]);
  });
});

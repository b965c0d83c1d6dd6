// Which address a name leads to is known to nobody but the socket that connects to it, and only Node gives its lookup away.
import { type LookupAddress, lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { ADDRESS_REFUSED, type FetchOnce } from "../../adapters/brand-logo.ts";
import type { Config } from "../../config/config.ts";
import { isLoopbackAddress, isPublicAddress } from "../../domain/contact/public-address.ts";
import { isDevelopment } from "../assemble.ts";

/** Statuses whose answers have no body (Fetch: null body status). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Fetches over a connection to an allowed address only. The addresses that a name has are looked at in the connection's own
 * lookup, so that no name can have others by the time that it is connected to; one that is not allowed is enough to
 * refuse it. An address in the URL itself is not looked up: whoever calls has to look at that. Redirects are not followed.
 */
export function createPublicFetch(isAllowed: (address: string) => boolean): FetchOnce {
  const checked: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: readonly LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error, "", 0);
      if (!addresses.every(({ address }) => isAllowed(address))) {
        return callback(Object.assign(new Error("Not a public address"), { code: ADDRESS_REFUSED }), "", 0);
      }
      return options.all ? callback(null, [...addresses]) : callback(null, first.address, first.family);
    });
  };

  return (url, { signal, headers }) =>
    new Promise((resolve, reject) => {
      const { request } = url.startsWith("https:") ? https : http;
      const asked = request(url, { lookup: checked, agent: false, signal, headers }, (answer) => {
        const status = answer.statusCode ?? 0;
        const pairs = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        );
        try {
          const body = WITHOUT_BODY.has(status)
            ? null
            : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
          resolve(new Response(body, { status, headers: pairs }));
        } catch (error) {
          // A status that no answer has, or a header that none may have.
          answer.destroy();
          reject(error);
        }
      });
      asked.on("error", reject);
      asked.end();
    });
}

/** How Node asks for the logo: at public addresses, and in development on this machine as well. */
export function logoFetchFor(config: Config): FetchOnce {
  const mayBeHere = isDevelopment(config);
  return createPublicFetch(
    (address) => isPublicAddress(address) || (mayBeHere && isLoopbackAddress(address)),
  );
}

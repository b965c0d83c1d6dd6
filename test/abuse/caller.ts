import { Agent, type RequestOptions, request } from "node:http";
import type { Site, SiteAnswer } from "./site.ts";

const MAX_SOCKETS = 12;
/** Ends what hangs. */
const TIMEOUT_MS = 60_000;

interface Address {
  readonly port: number;
  /** The header that says where a request comes from, to this host. */
  readonly addressHeader: string;
  /** How many requests are under way at once. */
  readonly maxSockets?: number;
}

/** Calls an app on loopback, as the browser of somebody at another address would. */
export function openCaller({ port, addressHeader, maxSockets = MAX_SOCKETS }: Address): Site["call"] {
  const agent = new Agent({ keepAlive: true, maxSockets });
  return (path, { method = "GET", headers = {}, body, from } = {}) =>
    exchange(
      {
        agent,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: {
          host: `localhost:${port}`,
          ...headers,
          ...(from !== undefined && { [addressHeader]: from }),
          ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      body,
    );
}

function exchange(options: RequestOptions, body: string | undefined): Promise<SiteAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<SiteAnswer>();
  const sent = request(options, (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject);
    response.on("end", () =>
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
    );
  });
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

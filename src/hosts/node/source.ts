import { getConnInfo } from "@hono/node-server/conninfo";
import { networkSource } from "../../domain/contact/network-source.ts";
import type { SourceOf } from "../../routes/source.ts";

/**
 * Tells the network that a request comes from: by the socket, or behind a proxy of the operator's own by the header in
 * which that names its client. A header that anybody may have written is never looked at.
 */
export function createSourceOf(addressHeader: string | undefined): SourceOf {
  return (c) => {
    const named = addressHeader === undefined ? undefined : c.req.header(addressHeader);
    const socket = getConnInfo(c).remote.address;
    return (named && networkSource(named)) ?? (socket && networkSource(socket));
  };
}

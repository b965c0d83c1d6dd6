import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By names in lower case; of a name that came twice, the values joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent, its chunks too; each byte a character (Latin-1). */
  readonly body: string;
}

const TIMEOUT_MS = 60_000;

/**
 * Writes bytes to a port of this machine, whatever they are, and reads until the other side has closed; undefined where
 * it did so without a word. The request asks for `Connection: close`, or is one that the host does not bear.
 */
export async function exchangeRaw(port: number, request: string): Promise<RawAnswer | undefined> {
  const socket = connect({ host: "127.0.0.1", port, timeout: TIMEOUT_MS });
  socket.on("timeout", () => socket.destroy(new Error("The host does not answer")));
  socket.write(request, "utf8");
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return readAnswer(Buffer.concat(chunks).toString("latin1"));
}

/** The first answer in what a host wrote. */
function readAnswer(written: string): RawAnswer | undefined {
  const end = written.indexOf("\r\n\r\n");
  const [first = "", ...lines] = written.slice(0, end).split("\r\n");
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1]);
  if (end < 0 || !Number.isInteger(status)) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const known = headers.get(name);
    headers.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return { status, headers, body: written.slice(end + 4) };
}

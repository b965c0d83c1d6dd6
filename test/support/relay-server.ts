import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { type FaultyRelayControl, startFaultyRelay } from "./faulty-relay.ts";

/*
 * The faulty relay as a process of its own, so that others can be killed around it. Prints
 * `{"port":..., "controlPort":...}` once it listens and ends with its parent. HTTP on the control port:
 *   GET /mails     every copy taken, oldest first (`TakenMail`)
 *   GET /counts    how often each fault was dealt
 *   POST /control  what to fail and whom to kill (`FaultyRelayControl`)
 *   DELETE /mails  forgets mails and counts
 */

const PARENT_CHECK_MS = 1_000;

const relay = await startFaultyRelay();
const control = createServer((request, response) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  switch (`${request.method} ${request.url}`) {
    case "GET /mails":
      return answer(200, relay.mails);
    case "GET /counts":
      return answer(200, relay.counts);
    case "DELETE /mails":
      relay.forget();
      return answer(200, {});
    case "POST /control":
      json(request).then(
        (change) => {
          relay.control(change as FaultyRelayControl);
          answer(200, {});
        },
        () => answer(400, { error: "Not JSON" }),
      );
      return;
    default:
      return answer(404, { error: "No such control" });
  }
});
control.listen(0, "127.0.0.1");
await once(control, "listening");

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, PARENT_CHECK_MS).unref();

process.stdout.write(
  `${JSON.stringify({ port: relay.port, controlPort: (control.address() as AddressInfo).port })}\n`,
);

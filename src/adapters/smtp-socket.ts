// SMTP needs sockets, which no web standard has; workerd has these two (nodejs_compat).
import net from "node:net";
import tls from "node:tls";
import type { SmtpServer } from "./smtp-url.ts";

/**
 * Connects to a relay by its name. nodemailer would look the name up and connect to the address instead: in workerd
 * that is a DNS-over-HTTPS request before every mail, and the certificate is then held against the address, so that no
 * relay passes. The promise rejects with the socket's own error, also when `abort` fires or time runs out.
 */
export function connectSocket(
  { host, port, implicitTls }: SmtpServer,
  timeoutMs: number,
  abort: AbortSignal,
): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const servername = net.isIP(host) === 0 ? { servername: host } : {};
    const socket = implicitTls ? tls.connect({ host, port, ...servername }) : net.connect({ host, port });
    const fail = (error: unknown) => {
      settle();
      // A socket that is given up can still fail, and then nobody listens.
      socket.on("error", () => {});
      socket.destroy();
      reject(error);
    };
    const giveUp = () => fail({ code: "ETIMEDOUT" });
    const close = () => fail({ code: "ECONNRESET" });
    const succeed = () => {
      settle();
      resolve(socket);
    };
    const timer = setTimeout(giveUp, timeoutMs);
    const ready = implicitTls ? "secureConnect" : "connect";
    const settle = () => {
      clearTimeout(timer);
      abort.removeEventListener("abort", giveUp);
      socket.off("error", fail).off("close", close).off(ready, succeed);
    };
    abort.addEventListener("abort", giveUp, { once: true });
    socket.on("error", fail).on("close", close).on(ready, succeed);
  });
}

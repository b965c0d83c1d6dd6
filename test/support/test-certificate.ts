import { readFileSync } from "node:fs";

const pem = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/*
 * The certificates beside this file and their one key are known to everybody and trusted by nobody but the tests that
 * ask for it. Made with: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj "/CN=Slotpass test relay" -addext "subjectAltName=DNS:localhost,IP:127.0.0.1"; `misnamed` is signed by that
 * one for other.example.
 */

/** For a relay on loopback: trusted by the whole run (vitest.config.ts), by nobody, or for another host. */
export function readCertificate(whose: "trusted" | "stranger" | "misnamed" = "trusted") {
  return {
    key: pem("./test-relay.key.pem"),
    cert: pem(`./test-relay${whose === "trusted" ? "" : `-${whose}`}.cert.pem`),
  };
}

import type { RawAnswer } from "./raw-http.ts";

/**
 * What an answer is: `page`, as the app answers wherever it says nothing else; `customers`, which a customer is sent to
 * from anywhere; `plain`, which runs nothing.
 */
export type AnswerKind = "page" | "customers" | "plain";

const ALWAYS: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /^default-src 'none'/,
  "cross-origin-embedder-policy": /^require-corp$/,
  "permissions-policy": /camera=\(\)/,
  "referrer-policy": /^no-referrer$/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "cache-control": /./,
};

const BY_KIND: Readonly<Record<AnswerKind, Readonly<Record<string, RegExp>>>> = {
  page: {
    "content-security-policy": /script-src 'nonce-[^']+'.*frame-ancestors 'none'/,
    "cross-origin-opener-policy": /^same-origin$/,
    "cross-origin-resource-policy": /^same-origin$/,
  },
  customers: {
    "content-security-policy": /script-src 'nonce-[^']+'.*frame-ancestors 'none'/,
    "cross-origin-opener-policy": /^unsafe-none$/,
    "cross-origin-resource-policy": /^same-origin$/,
  },
  plain: {
    "content-security-policy": /frame-ancestors 'none'/,
    "cross-origin-opener-policy": /^same-origin$/,
    "cross-origin-resource-policy": /^same-origin$/,
  },
};

const NOT_FOUND_BY_ROBOTS = /<meta name="robots" content="[^"]*noindex/;

/** What an answer of this kind lacks, or says otherwise than it should. */
export function lackingHeaders(kind: AnswerKind, { headers, body }: RawAnswer): readonly string[] {
  const wanted = [...Object.entries(ALWAYS), ...Object.entries(BY_KIND[kind])];
  const lacking = wanted
    .filter(([name, value]) => !value.test(headers.get(name) ?? ""))
    .map(([name]) => (headers.has(name) ? `${name}: ${headers.get(name)}` : name));
  const isHidden =
    headers.has("x-robots-tag") || body === "" || body === "0\r\n\r\n" || NOT_FOUND_BY_ROBOTS.test(body);
  return [...new Set([...lacking, ...(isHidden ? [] : ["x-robots-tag"])])];
}

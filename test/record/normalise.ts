/** Where a line of a calendar entry is folded (RFC 5545 section 3.1): also in the middle of a code. */
const FOLD = "(?:\\r?\\n )?";
const CODE_SYMBOL = "[0-9A-HJKMNP-TV-Z]";
const CODE_LENGTH = 28;
const SLASH = `(?:/|%2F)${FOLD}`;

/** What differs from run to run, or may differ from build to build, and what stands in its place. In this order. */
const RULES: readonly (readonly [pattern: RegExp, stand: string])[] = [
  // Files named by their content, and the hash of that content beside them.
  [/(\/assets\/[\w.-]+?)-[0-9a-f]{8}(?=\.\w)/g, "$1"],
  [/\bsha(?:256|384|512)-[\w+/]+={0,2}/g, "{hash}"],
  [/\bnonce="[^"]*"/g, 'nonce="{nonce}"'],
  [/'nonce-[^']*'/g, "'nonce-{nonce}'"],
  // Signed and sealed tokens: by the fields that carry them, whatever they look like, and as JWT or JWE anywhere.
  [/(\bname="(?:form|hold|page)" value=")[^"]*/g, "$1{token}"],
  [/(\bdata-page=")[^"]*/g, "$1{token}"],
  [/([?&;](?:form|hold|page)=)[\w.-]{16,}/g, "$1{token}"],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){2,4}/g, "{token}"],
  [new RegExp(`(${SLASH}t${FOLD}${SLASH})[\\w-](?:${FOLD}[\\w-]){31,}`, "g"), "$1{token}"],
  // Codes of links.
  [new RegExp(`(${SLASH}b${FOLD}${SLASH})(?:${CODE_SYMBOL}${FOLD}){${CODE_LENGTH}}`, "g"), "$1{code}"],
  [new RegExp(`(?<![\\w-])${CODE_SYMBOL}{${CODE_LENGTH}}(?![\\w-])`, "g"), "{code}"],
  // Ids that are made at random; those of the emulated world are fixed, and full of noughts.
  [
    /(?<![0-9a-f-])[0-9a-f]{8}-(?!0000-)[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g,
    "{id}",
  ],
  [/\b(https?:\/\/(?:localhost|127\.0\.0\.1)):\d+/g, "$1:{port}"],
];

/**
 * Takes out of a text what is made at random or named after content: codes, tokens, nonces, ids, names of assets and
 * ports. Everything else stays, byte for byte.
 */
export const normalise = (text: string): string =>
  RULES.reduce((current, [pattern, stand]) => current.replace(pattern, stand), text);

/** A relay as `SMTP_URL` names it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314 3). */
  readonly implicitTls: boolean;
  /** `required`: ends the dialogue rather than going on in clear. `offered`: where the relay has it. */
  readonly startTls: "required" | "offered" | "never";
  readonly credentials?: { readonly user: string; readonly pass: string };
}

const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/**
 * Reads `smtp://` (STARTTLS: required with credentials, else used where offered) and `smtps://`, with or without
 * `user:password@`, percent-encoded. Certificates are always checked; a relay on the own machine that offers STARTTLS
 * with one that nobody vouches for can be told apart with nodemailer's own `?ignoreTLS=true`, without credentials only.
 * @throws {TypeError} when it is not an absolute address; the text is not repeated, as it may hold a password.
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol)) throw new TypeError("Not an SMTP address");
  const implicitTls = url.protocol === "smtps:";
  const hasCredentials = url.username !== "";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (implicitTls ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port),
    implicitTls,
    startTls: hasCredentials
      ? "required"
      : url.searchParams.get("ignoreTLS") === "true"
        ? "never"
        : "offered",
    ...(hasCredentials && { credentials: { user: decode(url.username), pass: decode(url.password) } }),
  };
}

/** A password with a bare per cent sign is a mistake that has one obvious meaning. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

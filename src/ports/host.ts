import type { StaffRole } from "../domain/staff-role.ts";
import type { Result } from "../result.ts";

/** Epoch milliseconds, UTC. In demo mode it is the emulator's clock, so that moving that moves everything. */
export type Clock = () => number;

export interface Logo {
  /** A media type of an image. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type LogoFailure =
  | { readonly kind: "unreachable" }
  /** It, or where it redirects to, is at an address that is not the public internet's. */
  | { readonly kind: "not_public" }
  /** What is at the address is no picture that browsers show. */
  | { readonly kind: "no_image" }
  | { readonly kind: "too_large" };

/** The business's logo as it is at an instant (epoch milliseconds), or as it was when it could last be had. */
export type LogoSource = (nowMs: number) => Promise<Result<Logo, LogoFailure>>;

/** Structured, for operators. `fields` never holds a code, token, name, address, number or body. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Who calls the staff API: an API key by its configured name, or a JWT by its subject. */
export interface Principal {
  readonly kind: "api_key" | "jwt";
  readonly name: string;
  readonly role: StaffRole;
}

export type StaffJwtFailure =
  /** Not one of ours, expired, or of somebody who is not staff: which of these is nobody's business. */
  | { readonly kind: "not_accepted" }
  /** The issuer's keys cannot be had just now, so nothing is known about the token. */
  | { readonly kind: "issuer_unreachable" };

/** Checks a JWT that a member of staff presents. */
export type StaffJwtVerifier = (jwt: string) => Promise<Result<Principal, StaffJwtFailure>>;

/** Keeps the host alive until the work is done: `waitUntil` on Workers, awaited at shutdown on Node. */
export type Background = (work: Promise<unknown>) => void;

import { seal, unseal } from "./seal.ts";

const PURPOSE = "anonymous action token";

/** The anonymous action token of a booking: URL-safe, 32 to 2048 characters (Get Anonymous Action Token). */
export function sealActionToken(bookingId: string): Promise<string> {
  return seal(PURPOSE, bookingId);
}

/** The booking a token is for; undefined when it is no token of ours. */
export function openActionToken(token: string): Promise<string | undefined> {
  return unseal(PURPOSE, token);
}

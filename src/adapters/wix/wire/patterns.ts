/**
 * What may travel to Wix. The SDK puts ids and tokens into paths without encoding them (observed with @wix/sdk 1.21), so
 * anything with a slash, a percent sign or a query in it could reach another endpoint.
 */

/** Event ids may hold more than this (36 to 250 characters, some of base64); those are looked up in a list instead. */
const PATH_SAFE_EVENT_ID = /^[A-Za-z0-9._~=-]{36,250}$/;
/** An int64 as decimal text (Booking: revision). */
const REVISION = /^\d{1,19}$/;
const CURSOR = /^[\x21-\x7e]{1,16000}$/;

export const isPathSafeEventId = (text: string): boolean => PATH_SAFE_EVENT_ID.test(text);
export const isRevision = (text: string): boolean => REVISION.test(text);
export const isCursor = (text: string): boolean => CURSOR.test(text);

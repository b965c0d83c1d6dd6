import { ACCESS_TOKEN_SECONDS, CREDENTIALS, issueAccessToken } from "../credentials.ts";
import { FieldReader } from "../fields.ts";
import type { CallHandler } from "../request-context.ts";
import { plainError } from "../wire-error.ts";
import { BOOKINGS_SETTINGS, SITE_PROPERTIES } from "../world/business.ts";
import { feeOf } from "../world/fees.ts";

const MAX_FEE_BOOKINGS = 5;
const MAX_FEE_PACKAGES = 1;
const MAX_TEXT = 200;

/** Get Bookings Settings. */
export const getBookingsSettings: CallHandler = () => ({ bookingsSettings: BOOKINGS_SETTINGS });

/** Get Site Properties: whole, or the properties named in the field mask. */
export const getSiteProperties: CallHandler = ({ world, query }) => {
  const all = { ...SITE_PROPERTIES, timeZone: world.timeZone };
  const paths = [...query.getAll("fields.paths"), ...query.getAll("fields")].flatMap((text) =>
    text.split(","),
  );
  const names = paths.map((path) => path.split(".")[0]);
  const properties =
    names.length === 0
      ? all
      : Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return { version: "42", properties };
};

/** List Booking Fees By Booking Ids; without ids an empty list. */
export const listBookingFeesByBookingIds: CallHandler = ({ world, nowMs, query }) => {
  const fields = new FieldReader();
  const read = (name: string, max: number) =>
    fields.list(name, query.getAll(name), max, (field, id) => fields.guid(field, id)) ?? [];
  const bookingIds = read("bookingIds", MAX_FEE_BOOKINGS);
  const packageIds = read("multiServiceBookingIds", MAX_FEE_PACKAGES);
  fields.done();
  const wanted = [...world.bookings.values()].filter(
    ({ id, multiServiceBookingInfo: part }) =>
      bookingIds.includes(id) || (part !== undefined && packageIds.includes(part.id)),
  );
  return { bookingFees: wanted.flatMap((booking) => feeOf(world, booking, nowMs) ?? []) };
};

/**
 * Create Access Token: an app's instance by its credentials in snake_case, or a visitor in camelCase, on one URL (OAuth;
 * the second observed with @wix/sdk 1.21).
 */
export const createAccessToken: CallHandler = async ({ nowMs, body }) => {
  const expiresAtMs = nowMs + ACCESS_TOKEN_SECONDS * 1000;
  const fields = new FieldReader();
  if (body.grantType === "anonymous") {
    fields.required("clientId", fields.text("clientId", body.clientId, { max: MAX_TEXT }));
    fields.done();
    const token = await issueAccessToken("visitor", expiresAtMs);
    return {
      access_token: token,
      refresh_token: `JWS.${token}`,
      expires_in: ACCESS_TOKEN_SECONDS,
      token_type: "Bearer",
    };
  }
  const names = ["client_id", "client_secret", "instance_id"] as const;
  if (body.grant_type !== "client_credentials") {
    fields.violate("grant_type", "CUSTOM", "must be client_credentials");
  }
  for (const name of names) fields.required(name, body[name]);
  fields.done();
  const { appId, appSecret, instanceId } = CREDENTIALS;
  const known = { client_id: appId, client_secret: appSecret, instance_id: instanceId };
  if (names.some((name) => body[name] !== known[name])) {
    throw plainError(401, "Invalid client credentials or app instance");
  }
  const access_token = await issueAccessToken("business", expiresAtMs);
  return { access_token, token_type: "Bearer", expires_in: ACCESS_TOKEN_SECONDS };
};

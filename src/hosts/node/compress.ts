import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";

/** Browsers name four or five codings, in some thirty characters. */
const MAX_ACCEPT_ENCODING_LENGTH = 200;

const compressAny = compress();

/** Compresses answers, as the edge does on Workers; not for who names more codings than there are: to read them costs more. */
export const compressed = createMiddleware(async (c, next) =>
  (c.req.header("Accept-Encoding") ?? "").length > MAX_ACCEPT_ENCODING_LENGTH ? next() : compressAny(c, next),
);

import type { Context } from "hono";

/**
 * The fields of a form as browsers send it; anything else has none. Read as bytes: workerd warns of a form's body that
 * is read as text.
 */
export async function readFormFields(c: Context): Promise<URLSearchParams> {
  const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
  return new URLSearchParams(isForm ? new TextDecoder().decode(await c.req.arrayBuffer()) : "");
}

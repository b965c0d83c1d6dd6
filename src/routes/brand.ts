import { type Context, Hono } from "hono";
import type { Deps } from "../deps.ts";
import { type Accent, brandColours } from "../domain/brand-colours.ts";
import { AppError } from "../errors.ts";
import { serveAddress } from "./forms.ts";

/** Goes up whenever the same colour comes to look different: what is under an address never changes. */
const STYLE_VERSION = 1;

/** Where the logo is. */
export const LOGO_PATH = "/brand/logo";

/** Where the styles of a colour (`#rrggbb`) are. */
export const brandStylePath = (colour: string): string => `/brand/${STYLE_VERSION}-${colour.slice(1)}.css`;

/** `/brand`: what the business's own colour and logo add to a page, from this deployment and from nowhere else. */
export function brandRoutes({
  config,
  clock,
  logo,
  log,
}: Pick<Deps, "config" | "clock" | "logo" | "log">): Hono {
  const app = new Hono();
  const { colour } = config.brand;
  const showLogo = async (c: Context): Promise<Response> => {
    if (logo === undefined) throw new AppError("not_found");
    const found = await logo(clock());
    if (!found.ok) {
      log.error("logo_unavailable", { reason: found.error.kind });
      throw new AppError("not_found");
    }
    return c.body(found.value.bytes, 200, {
      "Content-Type": found.value.type,
      "Cache-Control": "public, max-age=86400",
      // A vector image is a document: opened by itself, it is not to run anything under our name.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // Mails show it too, within whatever site somebody reads them in.
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
  };
  serveAddress(app, "/logo", { get: showLogo });
  if (colour !== undefined) {
    app.get(brandStylePath(colour).slice("/brand".length), (c) =>
      c.body(stylesFor(colour), 200, {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=31536000, immutable",
      }),
    );
  }
  return app;
}

/** Takes the place of the stylesheet's own tokens. */
function stylesFor(colour: string): string {
  const { light, dark } = brandColours(colour);
  const token = (name: string, of: (accent: Accent) => string) =>
    `--${name}:light-dark(${of(light)},${of(dark)})`;
  return `:root{${[
    token("accent", ({ accent }) => accent),
    token("on-accent", ({ onAccent }) => onAccent),
    token("tint", ({ tint }) => tint),
  ].join(";")}}\n`;
}

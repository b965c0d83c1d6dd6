import type { LetterBrand } from "../../../views/messages/letter.ts";
import { brandColours } from "../../domain/brand-colours.ts";
import type { BusinessWays } from "../../domain/contact/business-ways.ts";

/** What a mail shows of the business's own looks; undefined where nobody has chosen any. */
export function letterBrand({
  colour,
  logoUrl,
  logoIsDrawing,
}: BusinessWays): Partial<LetterBrand> | undefined {
  if (colour === undefined && logoUrl === undefined) return undefined;
  const logo = logoUrl === undefined || logoIsDrawing ? {} : { logoUrl };
  return { ...(colour !== undefined && brandColours(colour)), ...logo };
}

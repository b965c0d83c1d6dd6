import type { ContactProps } from "../../views/fragments/contact.ts";
import type { Frame } from "../../views/layout.ts";
import type { Words } from "../../views/words/words.ts";
import type { BusinessWays } from "../domain/contact/business-ways.ts";
import { toDialNumber } from "../domain/contact/dial-number.ts";
import { brandStylePath, LOGO_PATH } from "./brand.ts";

/** The business's details as pages show them. */
export function toContactProps({ name, email, phone, country }: BusinessWays): ContactProps {
  const dialled = phone && toDialNumber(phone, country);
  return {
    ...(name !== undefined && { businessName: name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(dialled && { phoneUri: dialled }),
  };
}

/** What surrounds every page of this business. */
export function toFrame({
  business,
  words,
}: {
  readonly business: BusinessWays;
  readonly words: Words;
}): Frame {
  return {
    words,
    ...(business.name !== undefined && { businessName: business.name }),
    contact: toContactProps(business),
    brand: {
      ...(business.colour !== undefined && { styleHref: brandStylePath(business.colour) }),
      ...(business.logoUrl !== undefined && { logoSrc: LOGO_PATH }),
    },
  };
}

import type { ContactProps } from "../../../views/fragments/contact.ts";
import type { Frame } from "../../../views/layout.ts";
import type { Words } from "../../../views/words/words.ts";

import { brandStylePath, LOGO_PATH } from "../brand.ts";

interface BusinessWays {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly colour?: string;
  readonly logoUrl?: string;
}

/** The business's details as pages show them. A number without digits gets no link. */
export function toContactProps({ name, email, phone }: BusinessWays): ContactProps {
  const digits = phone?.replace(/[^\d+]/g, "") ?? "";
  return {
    ...(name && { businessName: name }),
    ...(email && { email }),
    ...(phone && digits !== "" && { phone, phoneUri: digits }),
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
    ...(business.name && { businessName: business.name }),
    contact: toContactProps(business),
    brand: {
      ...(business.colour !== undefined && { styleHref: brandStylePath(business.colour) }),
      ...(business.logoUrl !== undefined && { logoSrc: LOGO_PATH }),
    },
  };
}

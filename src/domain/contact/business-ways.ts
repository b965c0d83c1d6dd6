/** How a business is named and reached, and how it looks; what nobody has said is absent. */
export interface BusinessWays {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** ISO 3166-1 alpha-2, guessed from the site's locale: for reading national phone numbers. */
  readonly country?: string;
  /** `#rrggbb`. */
  readonly colour?: string;
  /** Where this deployment shows the logo. */
  readonly logoUrl?: string;
  /** Whether it is a vector drawing, as far as its address tells: mail clients show none. */
  readonly logoIsDrawing?: boolean;
}

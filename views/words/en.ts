/**
 * Every word that customers and the business read, in ICU MessageFormat. English is the source: its keys and arguments
 * are the contract of all other languages. Keys are grouped by where they stand; `*` arguments hold names or links.
 */
export const EN = {
  // --- Around every page
  "page.questions": "Questions?",
  "page.language": "Language",
  "contact.call_or_write": "Call {business} on {phone} or write to {email}.",
  "contact.call": "Call {business} on {phone}.",
  "contact.write": "Write to {business} at {email}.",
  "contact.as_booked": "Please contact {business} the way you booked.",
  "contact.the_business": "the business",
} as const;

import type { ContactDetails } from "../wire.ts";
import { contactId } from "../world/ids.ts";

/** Names as they come: accents, apostrophes, hyphens, an ampersand, other scripts. Nobody real. */
const NAMES: readonly [string, string][] = [
  ["Amelia", "Hartley"],
  ["Zoë", "Çelik"],
  ["Séamus", "O’Connor"],
  ["Łukasz", "Wiśniewski"],
  ["María-José", "Núñez"],
  ["Priya", "Raman"],
  ["Anne & Tom", "Fraser"],
  ["Thị Ánh", "Nguyễn"],
  ["Björn", "Ågren"],
  ["美玲", "陳"],
  ["Gina", "D'Angelo"],
  ["Oluwaseun", "Adébáyò"],
  ["Ines", "Großmann"],
  ["Callum", "MacLeod"],
  ["Noor", "al-Hadid"],
  ["Étienne", "Lefèvre"],
  ["Rhiannon", "ap Rhys"],
  ["Kateřina", "Dvořáková"],
  ["Joe", "Bloggs-Smythe"],
  ["Δάφνη", "Παπαδοπούλου"],
  ["Tamsin", "Trevelyan"],
  ["Marek", "Kowalczyk"],
  ["Ava", "Prescott"],
  ["Leandro", "Conceição"],
];

const MAIL_DOMAINS = ["example.org", "example.com", "example.net"];
/** Ofcom keeps 07700 900000 to 900999 for drama: valid to a validator, nobody's telephone. */
const PHONE_PREFIX = "+447700900";
const FIRST_PHONE = 200;

/** The `index`th customer: names repeat after a while, addresses and numbers do not (up to 800 customers). */
export function person(index: number): ContactDetails {
  const [firstName, lastName] = NAMES[index % NAMES.length] ?? ["Ava", "Prescott"];
  return {
    contactId: contactId(index + 1),
    firstName,
    lastName,
    email: `customer${index + 1}@${MAIL_DOMAINS[index % MAIL_DOMAINS.length]}`,
    phone: `${PHONE_PREFIX}${String((FIRST_PHONE + index) % 1000).padStart(3, "0")}`,
    countryCode: "GB",
  };
}

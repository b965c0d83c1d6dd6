import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import { type ContactProblem, parseEmail, parsePhone } from "../../domain/contact/contact.ts";
import type { Result } from "../../result.ts";
import { ApiProblem, type FieldProblem } from "./problems.ts";

export interface RecipientText {
  readonly email?: string;
  readonly phone?: string;
}

/**
 * Reads whom staff named, into the forms that are sent to. The business's country is only asked for where a number
 * does not say its own.
 * @throws {ApiProblem} 422 that tells what is wrong with either, and repeats neither.
 */
export async function readRecipient(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  to: RecipientText,
): Promise<RecipientText> {
  const email = to.email === undefined ? undefined : parseEmail(to.email);
  const phone = to.phone === undefined ? undefined : await readPhone(deps, to.phone);
  const errors = [...toErrors("#/to/email", email), ...toErrors("#/to/phone", phone)];
  if (errors.length > 0) throw new ApiProblem("invalid-request", { errors });
  return {
    ...(email?.ok && { email: email.value }),
    ...(phone?.ok && { phone: phone.value }),
  };
}

async function readPhone(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  text: string,
): Promise<Result<string, ContactProblem>> {
  const phone = parsePhone(text);
  if (phone.ok || phone.error.kind !== "country_needed") return phone;
  return parsePhone(text, (await readBusinessContact(deps)).country);
}

function toErrors(
  pointer: string,
  parsed: Result<string, ContactProblem> | undefined,
): readonly FieldProblem[] {
  return parsed === undefined || parsed.ok
    ? []
    : [{ in: "body", pointer, detail: describe(parsed.error, pointer) }];
}

function describe({ kind }: ContactProblem, pointer: string): string {
  switch (kind) {
    case "malformed":
      return pointer === "#/to/email" ? "Not one plain email address" : "Not one phone number";
    case "too_long":
      return "Too long";
    case "local_part_not_ascii":
      return "The part before the @ may hold only ASCII characters";
    case "country_needed":
      return "Begin the number with + and the country's code";
    case "extension":
      return "A text message cannot reach an extension";
    case "impossible_number":
      return "Too short or too long for a number of its country";
  }
}

import type { Context } from "hono";
import { isOutOfAnswers, noteWrongAnswer } from "../../actions/wrong-answers.ts";
import type { Deps } from "../../deps.ts";
import { isOnline, venueZoneOf } from "../../domain/booking/description.ts";
import { isTooFastForHands } from "../../domain/link/visit-signals.ts";
import { canonicalTimeZone, toLocal } from "../../domain/time/local-time.ts";
import { readTypedTime } from "../../domain/time/typed-time.ts";
import { noteAskLater, noteOpeningLater } from "../../links/opens.ts";
import type { Visit } from "../../links/visit.ts";
import type { PersonSign } from "../../store/actions.ts";
import { type FormOrigin, isPersonSending, networkOf } from "../person.ts";
import { type Loaded, loadBooking } from "./load.ts";

/** Who sent a form that changes something. */
export type Judged =
  /** `sign`: how that was told. */
  | { readonly kind: "person"; readonly sign: PersonSign }
  /** Perhaps a machine: to be asked, or asked once more after a wrong answer. */
  | { readonly kind: "ask"; readonly problem: "first" | "wrong" }
  /** Its network has given so many wrong answers that no more are taken from there for a while. */
  | { readonly kind: "stopped" };

/** The form field that the question is answered in. */
const ANSWER_FIELD = "begins";

/**
 * The one judge of acting: whether a person sends a form that changes a booking, or what others believe of it. Whoever
 * touched the page like a person is asked nothing; all others have to have typed when the booking begins now. The right
 * answer is always taken, but from a network that has just given three wrong ones at this link.
 * @throws {AppError} where an answer cannot be checked because Wix is away
 */
export async function judge(
  c: Context,
  deps: Deps,
  visit: Visit,
  form: {
    readonly fields: URLSearchParams;
    readonly origin: FormOrigin & { readonly startsAtMs?: number };
  },
): Promise<Judged> {
  const answer = form.fields.get(ANSWER_FIELD)?.trim() ?? "";
  if (answer === "" && (await isPersonSending(c, deps, visit, form))) return person(deps, visit, "gesture");
  const from = (await networkOf(c, deps, visit)) ?? `unknown ${visit.ref}`;
  if (isOutOfAnswers(deps, from)) return stopped(deps, visit);
  if (answer === "") {
    noteAskLater(deps, visit, isTooFastForHands(form.origin.shownAtMs, deps.clock()) ? "machine" : "unknown");
    return { kind: "ask", problem: "first" };
  }
  const loaded = await loadBooking(c, deps, visit);
  const starts = startsOf(loaded, form.origin.startsAtMs);
  if (isOneOf(starts, answer, loaded.words.locale)) return person(deps, visit, "answer");
  noteWrongAnswer(deps, from);
  if (isOutOfAnswers(deps, from)) return stopped(deps, visit);
  noteAskLater(deps, visit, "unknown");
  return { kind: "ask", problem: "wrong" };
}

function stopped(deps: Deps, visit: Visit): Judged {
  noteAskLater(deps, visit, "machine");
  return { kind: "stopped" };
}

function person(deps: Deps, visit: Visit, sign: PersonSign): Judged {
  noteOpeningLater(deps, visit);
  return { kind: "person", sign };
}

/**
 * When the booking begins, as `hh:mm`, on any clock that its pages show. What the form's own page showed counts as well, as
 * somebody else may have moved the booking since: the person is told of that next.
 */
function startsOf({ reading, description }: Loaded, shownMs: number | undefined): ReadonlySet<string> {
  const { startsAtMs, clock } = description;
  // An online visit may have been on its customer's own clock when the form was shown.
  const own = isOnline(description) ? canonicalTimeZone(reading.booking.contact.timeZone ?? "") : undefined;
  const zones = [clock.timeZone, venueZoneOf(description), ...(own === undefined ? [] : [own])];
  const instants = [startsAtMs, ...(shownMs === undefined ? [] : [shownMs])];
  return new Set(instants.flatMap((ms) => zones.map((zone) => toLocal(ms, zone).slice(11, 16))));
}

const isOneOf = (starts: ReadonlySet<string>, answer: string, locale: string): boolean =>
  readTypedTime(answer, locale).some(({ hour, minute }) =>
    starts.has(`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`),
  );

import type { Clock } from "../ports/host.ts";
import type { LookupFailure, Mailer, SendFailure, TextSender } from "../ports/messages.ts";
import type { LastAnswer, OutsideThing, OutsideWatch } from "../ports/outside.ts";
import type { Result } from "../result.ts";

/** A watch that goes by this clock. */
export function createOutsideWatch(now: Clock): OutsideWatch {
  const answers = new Map<OutsideThing, LastAnswer>();
  return {
    note(thing, answer) {
      answers.set(thing, { ...answer, atMs: now() });
    },
    last: (thing) => answers.get(thing),
  };
}

/** The same mailer, whose relay's answers are noted. */
export function watchMailer(mailer: Mailer, watch: OutsideWatch): Mailer {
  return {
    ...mailer,
    send: (mail) => noting(watch, "email", mailer.send(mail)),
    batch() {
      const batch = mailer.batch();
      return { ...batch, send: (mail) => noting(watch, "email", batch.send(mail)) };
    },
  };
}

/** The same sender of texts, whose provider's answers are noted. */
export const watchTextSender = (sender: TextSender, watch: OutsideWatch): TextSender => ({
  send: (message) => noting(watch, "sms", sender.send(message)),
  find: (text) => noting(watch, "sms", sender.find(text)),
  check: (providerId) => noting(watch, "sms", sender.check(providerId)),
});

async function noting<Answer extends Result<unknown, SendFailure | LookupFailure>>(
  watch: OutsideWatch,
  thing: OutsideThing,
  asked: Promise<Answer>,
): Promise<Answer> {
  const answer = await asked;
  watch.note(thing, answer.ok ? { kind: "answers" } : read(answer.error));
  return answer;
}

/** What a failure says of the channel: whoever refuses one recipient is there and takes others. */
function read(failure: SendFailure | LookupFailure): Omit<LastAnswer, "atMs"> {
  switch (failure.kind) {
    case "rejected":
    case "recipient_busy":
      return { kind: "answers" };
    case "throttled":
      return { kind: "throttles", code: failure.code };
    case "channel_fault":
      return { kind: "refuses", code: failure.code };
    case "unreachable":
      return "answered" in failure && failure.answered && failure.whose !== "channel"
        ? { kind: "answers" }
        : { kind: "silent", code: failure.code };
    case "unknown":
      return { kind: "silent", code: failure.code };
  }
}

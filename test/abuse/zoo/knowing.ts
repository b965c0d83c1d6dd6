import { fillIn, withGesture } from "./form-filling.ts";
import type { Machines } from "./machine.ts";
import { beginningOf } from "./page-forms.ts";
import { OLD_WINDOW, WINDOW } from "./senders.ts";
import { comeTo } from "./walk.ts";

/**
 * Machines that know Slotpass, and cannot be told from people: they forge what its script sends, or read its question and
 * answer it. Run and reported apart, as nobody promises anything about them.
 */
export const KNOWING: Machines = {
  "a forger of a press of 80 ms, cancelling": [
    comeTo("cancel", WINDOW.opens),
    fillIn({ by: WINDOW, extra: withGesture(80) }),
  ],
  "a forger of a press of 80 ms, moving": [
    comeTo("move", WINDOW.opens),
    fillIn({ by: WINDOW, extra: withGesture(80) }),
  ],
  "a forger of an assisted click": [
    comeTo("cancel", WINDOW.opens),
    fillIn({ by: WINDOW, extra: withGesture(0) }),
  ],
  "a reader of the question, cancelling": [
    comeTo("cancel", OLD_WINDOW.opens),
    fillIn({ by: OLD_WINDOW, text: (_, { html }) => beginningOf(html) }),
  ],
  "a reader of the question, moving": [
    comeTo("move", OLD_WINDOW.opens),
    fillIn({ by: OLD_WINDOW, text: (_, { html }) => beginningOf(html) }),
  ],
};

import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AskProblem } from "../../../views/fragments/begins-question.ts";
import type { ChoiceProps } from "../../../views/fragments/choice.ts";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import type { CancelReason } from "../../domain/booking/cancel-reason.ts";
import type { Loaded } from "./load.ts";

/** Why a question is asked once more, after an attempt that changed nothing; and what was said then. */
export interface AskedAgain {
  readonly status: ContentfulStatusCode;
  /** Why the customer cancels. */
  readonly reason?: CancelReason;
  /** What they chose, or that they chose nothing. */
  readonly choice?: Pick<ChoiceProps, "chosen" | "unanswered">;
  /** Whether a person has to answer for it first. */
  readonly ask?: AskProblem;
  /** In the light of the booking as it is now; absent where the question itself says why. */
  readonly alert?: (loaded: Loaded) => AlertProps;
}

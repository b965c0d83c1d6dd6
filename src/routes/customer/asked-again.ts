import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import type { CancelReason } from "../../domain/booking/cancel-reason.ts";
import type { Loaded } from "./load.ts";

/** Why a question is asked once more, after an attempt that changed nothing. */
export interface AskedAgain {
  readonly status: ContentfulStatusCode;
  /** Why the customer cancels, as they said then. */
  readonly reason?: CancelReason;
  /** In the light of the booking as it is now. */
  readonly alert: (loaded: Loaded) => AlertProps;
}

import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import type { Loaded } from "./load.ts";

/** Why a question is asked once more, after an attempt that changed nothing. */
export interface AskedAgain {
  readonly status: ContentfulStatusCode;
  /** In the light of the booking as it is now. */
  readonly alert: (loaded: Loaded) => AlertProps;
}

/**
 * Everything that ends a request with a page of its own instead of what was asked for, and its HTTP status. The words
 * are in views/pages/problem.ts; the staff API answers problem details and does not come here.
 */
export const ERROR_STATUS = {
  /** No such page, or no such link: the two are never told apart. */
  not_found: 404,
  link_expired: 410,
  link_revoked: 410,
  /** The link was withdrawn and no other one made, or Wix no longer takes its token and a fresh one cannot be had. */
  link_dead: 410,
  booking_gone: 410,
  method_not_allowed: 405,
  cross_site: 403,
  too_large: 413,
  /** The body did not come in time. */
  too_slow: 408,
  wix_unavailable: 502,
  wix_throttled: 503,
  /** Our own database: locked, full or out of reach. */
  database_unavailable: 503,
  internal: 500,
} as const;

export type AppErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorOptions {
  /** Where the visitor can go on, such as the booking's own page. */
  readonly backPath?: string;
  /** Whole seconds, for `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** For `Allow`. */
  readonly allow?: string;
}

/** Abandons a request; `answerError` (src/routes/error-pages.ts) makes the page of it. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly options: AppErrorOptions;

  constructor(code: AppErrorCode, options: AppErrorOptions = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.options = options;
  }
}

/** The outcome of something that is expected to fail at times: look at `ok` first, then the compiler knows the rest. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps an expected failure; bugs and lost infrastructure are thrown instead. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

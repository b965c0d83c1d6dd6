import { LOST_STATES, type MessageState, UNSENT_STATES } from "../domain/message/message-state.ts";

const quoted = (states: readonly MessageState[]) => states.map((state) => `'${state}'`).join(", ");

/** Conditions and assignments that several statements on the outbox share. */
export const UNSENT = `state IN (${quoted(UNSENT_STATES)})`;
export const NOT_LOST = `state NOT IN (${quoted(LOST_STATES)})`;
/**
 * Nobody is at it; binds now, and now plus the length of a lease. A lease further off than any lease lasts was made by
 * a clock that has been put right since.
 */
export const NOT_HELD = "(lease_until_ms IS NULL OR lease_until_ms <= ? OR lease_until_ms > ?)";
export const OVER = "sealed = NULL, lease_until_ms = NULL";

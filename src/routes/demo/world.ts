import type { Hono } from "hono";
import type { CapturedOutbox } from "../../adapters/captured-outbox.ts";

/** The emulator as far as the demo shows it; a host joins the two. */
export interface DemoEmulator {
  now(): number;
  setNow(ms: number): void;
  reset(): void;
  addFault(fault: DemoFault): void;
  bookings(): readonly ExampleBooking[];
}

/** The faults that the demo desk can arm. */
export interface DemoFault {
  readonly call: string;
  readonly kind: "status" | "throttle" | "feesFail" | "bump" | "take" | "dropAfterApply";
  readonly status?: number;
  readonly times: number;
}

export interface ExampleBooking {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly serviceId: string;
  readonly startDate: string;
  readonly allowedAnonymousActions: { readonly cancel: boolean; readonly reschedule: boolean };
  readonly contactDetails: object;
  readonly revision: string;
}

/** Everything that only the demo has. */
export interface DemoWorld {
  readonly emulator: DemoEmulator;
  readonly outbox: CapturedOutbox;
  /** `GET` and `POST /demo/control`. */
  readonly control: Hono;
  /** The REST API, for `/demo/wix`. */
  readonly wix: Hono;
  /** What each example is there to show, by booking id. */
  readonly captions: Readonly<Record<string, string>>;
}

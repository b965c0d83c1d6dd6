/*
 * Loaded ahead of a demo (`node --import`), it makes the process's clock stand at one instant, so that the example
 * bookings, their dates and all that is said of them are the same whenever a recording is made. Timers run as ever:
 * what waits for the demo's own clock waits until that is put ahead by `/demo/control`. Environment:
 *   RECORD_AT  the instant, RFC 3339
 */

const atMs = Date.parse(process.env.RECORD_AT ?? "");
if (Number.isNaN(atMs)) throw new RangeError("RECORD_AT must be an instant");

const RunningDate = Date;
const StandingDate = new Proxy(RunningDate, {
  apply: () => new RunningDate(atMs).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [atMs] : args, newTarget) as Date,
});
RunningDate.now = () => atMs;
RunningDate.prototype.constructor = StandingDate;
globalThis.Date = StandingDate;

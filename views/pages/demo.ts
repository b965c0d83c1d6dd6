import { html } from "hono/html";
import { layout } from "../layout.ts";
import { DESK_WORDS } from "../words/words.ts";

export interface DemoBookingCard {
  readonly id: string;
  readonly caption: string;
  readonly kind: string;
  readonly status: string;
  readonly starts: string;
  readonly allowed: string;
}

export interface DemoPageProps {
  readonly clock: string;
  readonly faults: readonly { readonly id: string; readonly label: string }[];
  readonly bookings: readonly DemoBookingCard[];
  readonly captured: number;
}

const bookingRow = ({ id, caption, kind, status, starts, allowed }: DemoBookingCard) => html`
  <li class="demo-booking">
    <div>
      <h3>${caption}</h3>
      <p>${starts} · ${kind} · ${status} · customer may: <strong>${allowed}</strong></p>
    </div>
    <form method="post" action="/demo/send" class="demo-actions">
      <input type="hidden" name="bookingId" value="${id}">
      <button type="submit" class="button button-quiet" name="channel" value="email">Email a link<span class="sr-only">: ${caption}</span></button>
      <button type="submit" class="button button-quiet" name="channel" value="sms">Text a link<span class="sr-only">: ${caption}</span></button>
      <button type="submit" class="button button-quiet" name="channel" value="none">Open the page<span class="sr-only">: ${caption}</span></button>
    </form>
  </li>`;

/** The demo desk: what staff would do, with an emulated Wix and an outbox that keeps everything. */
export const demoPage = ({ clock, faults, bookings, captured }: DemoPageProps) =>
  layout({
    words: DESK_WORDS,
    title: "Demo desk",
    wide: true,
    body: html`
      <h1>Demo desk</h1>
      <p>Send a customer a link, then open it from the <a href="/demo/outbox">outbox (${captured})</a>. Wix is emulated; nothing leaves this process.</p>
      <section class="card" aria-labelledby="world">
        <h2 id="world">The emulated world</h2>
        <p>Its clock stands at <strong>${clock}</strong>.</p>
        <form method="post" action="/demo/clock" class="demo-actions">
          <button type="submit" class="button button-quiet" name="hours" value="1">One hour on</button>
          <button type="submit" class="button button-quiet" name="hours" value="24">One day on</button>
          <button type="submit" class="button button-quiet" name="hours" value="168">One week on</button>
        </form>
        <form method="post" action="/demo/fault" class="demo-actions">
          <label for="fault">Let something go wrong, once:</label>
          <select id="fault" name="fault">${faults.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select>
          <button type="submit" class="button button-quiet">Arm it</button>
        </form>
        <form method="post" action="/demo/reset" class="demo-actions">
          <button type="submit" class="button button-quiet">Start over</button>
        </form>
      </section>
      <section aria-labelledby="bookings">
        <h2 id="bookings">Example bookings</h2>
        <ul class="demo-bookings">${bookings.map(bookingRow)}</ul>
      </section>`,
  });

import { html } from "hono/html";
import { alertNotice } from "../fragments/notice.ts";
import type { Html } from "../html.ts";
import type { PageView } from "../layout.ts";
import type { Words } from "../words/words.ts";

export interface ZoneProps {
  /** IANA. */
  readonly timeZone: string;
  /** Absent for a zone that is no more than its distance from UTC. */
  readonly city?: string;
  /** `GMT+1`. */
  readonly offset: string;
}

export interface ClockPageProps {
  readonly path: string;
  /** IANA: the clock that the booking is shown on now. */
  readonly chosen: string;
  readonly venue: ZoneProps;
  /** The clock that the booking is shown on now, where none of the others is that. */
  readonly own?: ZoneProps;
  /** All others, by parts of the world. */
  readonly regions: readonly { readonly name: string; readonly zones: readonly ZoneProps[] }[];
  /** Whether what was sent is no time zone. */
  readonly unknown: boolean;
}

const option = (timeZone: string, text: string, chosen: string): Html =>
  html`<option value="${timeZone}"${timeZone === chosen && html` selected`}>${text}</option>`;

const zoneOption = ({ timeZone, city, offset }: ZoneProps, chosen: string): Html =>
  option(timeZone, city === undefined ? offset : `${city} (${offset})`, chosen);

const venueOption = ({ venue: { timeZone, city, offset }, chosen }: ClockPageProps, words: Words): Html =>
  option(
    timeZone,
    city === undefined
      ? words.t("clock.choose.venue_unnamed", { offset })
      : words.t("clock.choose.venue", { city, offset }),
    chosen,
  );

/** Lets the reader of an online visit choose whose clock its times are on. */
export const clockPage = (props: ClockPageProps, words: Words): PageView => {
  const { path, chosen, own, regions, unknown } = props;
  return {
    title: words.t("clock.choose.title"),
    body: html`
    ${unknown && alertNotice({ tone: "bad", text: words.t("clock.choose.unknown") })}
    <h1 tabindex="-1">${words.t("clock.choose.title")}</h1>
    <p>${words.t("clock.choose.lead")}</p>
    <form method="post" action="${path}/clock" hx-boost="false">
      <p class="field">
        <label for="zone">${words.t("clock.choose.label")}</label>
        <select id="zone" name="zone" aria-describedby="zone-hint"${unknown && html` aria-invalid="true"`}>
          ${venueOption(props, words)}
          ${own && zoneOption(own, chosen)}
          ${regions.map(
            ({ name, zones }) =>
              html`<optgroup label="${name}">${zones.map((zone) => zoneOption(zone, chosen))}</optgroup>`,
          )}
        </select>
        <span id="zone-hint" class="quiet">${words.t("clock.choose.hint")}</span>
      </p>
      <p class="buttons">
        <button class="button button-primary" type="submit">${words.t("clock.choose.submit")}</button>
        <a class="button button-plain" href="${path}">${words.t("move.keep")}</a>
      </p>
    </form>`,
  };
};

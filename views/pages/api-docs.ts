import { html } from "hono/html";
import type { Html } from "../html.ts";
import { layout } from "../layout.ts";
import { DESK_WORDS } from "../words/words.ts";

export interface FieldProps {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export interface OperationProps {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly isPublic: boolean;
  readonly parameters: readonly FieldProps[];
  readonly body: readonly FieldProps[];
  readonly answer: {
    readonly status: number;
    readonly description: string;
    readonly fields: readonly FieldProps[];
  };
  /** Names of problems, each explained further down. */
  readonly problems: readonly string[];
}

export interface ApiDocsProps {
  readonly version: string;
  readonly baseUrl: string;
  readonly operations: readonly OperationProps[];
  readonly problems: readonly {
    readonly name: string;
    readonly status: number;
    readonly title: string;
    readonly advice: string;
  }[];
}

/** Descriptions mark what is typed as it stands with backquotes. */
const prose = (text: string): readonly (Html | string)[] =>
  text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

const fieldRow = ({ name, type, required, description }: FieldProps) => html`
  <tr>
    <th scope="row"><code>${name}</code></th>
    <td>${type}</td>
    <td>${required ? "yes" : "no"}</td>
    <td>${prose(description)}</td>
  </tr>`;

/** A wide table scrolls by itself, and so has to be reachable by keyboard. */
const fieldTable = (
  caption: string,
  label: string,
  fields: readonly FieldProps[],
  always = "Required",
) => html`
  <section class="table-scroll" aria-label="${label}" tabindex="0">
    <table>
      <caption>${caption}</caption>
      <thead>
        <tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">${always}</th><th scope="col">Meaning</th></tr>
      </thead>
      <tbody>${fields.map(fieldRow)}</tbody>
    </table>
  </section>`;

const operationSection = (operation: OperationProps) => {
  const { id, method, path, summary, description, isPublic, parameters, body, answer, problems } = operation;
  return html`
    <section class="card" aria-labelledby="${id}">
      <h3 id="${id}">${summary}</h3>
      <p><code>${method} ${path}</code>${isPublic && " (no credentials needed)"}</p>
      <p>${prose(description)}</p>
      ${parameters.length > 0 && fieldTable("Parameters", `${summary}: parameters`, parameters)}
      ${body.length > 0 && fieldTable("Body", `${summary}: body`, body)}
      <p>Answers <strong>${answer.status}</strong>: ${prose(answer.description)}</p>
      ${answer.fields.length > 0 && fieldTable("Answer", `${summary}: answer`, answer.fields, "Always there")}
      <p>Or a problem: ${problems.map((name, index) => html`${index > 0 && ", "}<a href="#problem-${name}">${name}</a>`)}.</p>
    </section>`;
};

/** The staff API's contract for people: every call with its fields, and every problem with what to do about it. */
export const apiDocsPage = ({ version, baseUrl, operations, problems }: ApiDocsProps) =>
  layout({
    words: DESK_WORDS,
    title: "Staff API",
    wide: true,
    body: html`
      <h1>Staff API</h1>
      <p>Version ${version}, at <code>${baseUrl}/api</code>. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
      <p>Send <code>Authorization: Bearer</code> with a staff API key or a token of the configured issuer. Bodies are JSON of at most 16 KB; a field that is not listed here is refused. Instants are RFC 3339 in UTC.</p>
      <pre tabindex="0" aria-label="Example"><code>curl ${baseUrl}/api/links \\
  -H "Authorization: Bearer $STAFF_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -d '{"bookingId": "…", "channels": ["email"]}'</code></pre>
      <nav aria-label="Calls">
        <ul>${operations.map(({ id, method, path, summary }) => html`<li><a href="#${id}">${summary}</a> <code>${method} ${path}</code></li>`)}</ul>
      </nav>
      <h2>Calls</h2>
      ${operations.map(operationSection)}
      <h2>Problems</h2>
      <p>What cannot be done is answered as <code>application/problem+json</code> (RFC 9457). Decide by <code>type</code>, which stays the same; the words may change.</p>
      <dl class="problems">${problems.map(
        ({ name, status, title, advice }) => html`
        <dt id="problem-${name}"><code>${name}</code> ${status}</dt>
        <dd>${title}. ${prose(advice)}</dd>`,
      )}</dl>`,
  });

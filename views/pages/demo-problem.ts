import { html } from "hono/html";
import { layout } from "../layout.ts";

export interface DemoProblemProps {
  readonly reason: string;
}

/** Why the demo desk could not do what was asked. */
export const demoProblemPage = ({ reason }: DemoProblemProps) =>
  layout({
    title: "No link was made",
    wide: true,
    body: html`
      <h1>No link was made</h1>
      <p>${reason}</p>
      <p><a href="/demo">Back to the demo desk</a></p>`,
  });

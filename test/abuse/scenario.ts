import type { HostName } from "./hosts.ts";

/** Figures of one kind, to be printed as they are. */
export interface Table {
  readonly title: string;
  /** The first column names what a row is about. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What is not as it has to be, a sentence each; none means that the table passes. */
  readonly faults: readonly string[];
}

/** What a scenario runs with. */
export interface Arena {
  /** Release size; otherwise what takes a minute or so. */
  readonly full: boolean;
  /** The hosts that it is to be shown at, where it can be shown at both. */
  readonly hosts: readonly HostName[];
  /** Only profiles whose name has this text, where a scenario has profiles. */
  readonly only?: string;
  /** Where its processes may write; kept when something failed. */
  readonly folder: string;
  /** A line of progress, which is no figure. */
  readonly tell: (line: string) => void;
}

/** One way of attacking a running Slotpass, with the figures of how that went. */
export interface Scenario {
  /** As `npm run abuse -- NAME` calls it. */
  readonly name: string;
  /** What it does, in one line for the usage text. */
  readonly about: string;
  /** @throws when it could not be carried out: that is no figure */
  readonly run: (arena: Arena) => Promise<readonly Table[]>;
}

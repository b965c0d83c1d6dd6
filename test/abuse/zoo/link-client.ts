/** Headers of a request by their names. */
export type Headers = Readonly<Record<string, string>>;

/** A page as it was answered. */
export interface Answer {
  readonly status: number;
  readonly html: string;
  /** The path and query that were asked for. */
  readonly address: string;
}

/** One visitor's way to one link: over HTTP, or in process. */
export interface LinkClient {
  /** `/b/{code}`. */
  readonly path: string;
  /** Fetches a page by path and query. A redirect is not followed. */
  open(address: string, headers: Headers, method?: "GET" | "HEAD"): Promise<Answer>;
  /** Posts a form. A redirect is not followed. */
  send(address: string, fields: URLSearchParams, headers: Headers): Promise<Answer>;
  /** Lets time pass, milliseconds. */
  wait(ms: number): Promise<void>;
  /** The same link from another network. */
  elsewhere(): LinkClient;
  /** A link to another booking. */
  another(): Promise<LinkClient>;
}

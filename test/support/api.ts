import type { TestApp } from "./app.ts";

export interface ApiCall {
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null` sends no credentials. */
  readonly key?: string | null;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined when there is none. */
  readonly body: ApiBody;
}

/** What tests look at, of all the bodies that the API has. */
export interface ApiBody {
  readonly id: string;
  readonly url: string;
  readonly bookingId: string;
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reason: string;
  readonly errors: readonly { readonly in: string; readonly pointer: string; readonly detail: string }[];
  readonly messages: readonly { readonly id: string; readonly channel: string; readonly state: string }[];
  readonly [field: string]: unknown;
}

/** Calls the staff API as a program would, with the test's staff key unless the call says otherwise. */
export async function callApi(
  { app, staffKey }: Pick<TestApp, "app" | "staffKey">,
  request: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} ${string}`,
  { json, headers, key = staffKey }: ApiCall = {},
): Promise<ApiAnswer> {
  const [method = "GET", path = "/"] = request.split(" ");
  const response = await app.request(path, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...(json !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === "" ? undefined : JSON.parse(text)) as ApiBody,
  };
}

/**
 * Whether `/find` answers a customer and a stranger alike: posts 1,000 addresses of each to a running demo, in turns, and
 * compares bodies and times. By hand, as times are no matter for a test: `node test/timing/find.ts http://localhost:3000`
 */
const ROUNDS = 1_000;
const WARM_UP = 50;

const origin = process.argv[2] ?? "http://localhost:3000";

interface Answer {
  readonly body: string;
  readonly ms: number;
}

async function post(email: string): Promise<Answer> {
  const startedMs = performance.now();
  const response = await fetch(`${origin}/find`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ email, phone: "" }).toString(),
  });
  const body = `${response.status} ${await response.text()}`;
  return { body, ms: performance.now() - startedMs };
}

async function readKnownAddresses(): Promise<readonly string[]> {
  const bookings = (await (await fetch(`${origin}/demo/bookings.json`)).json()) as readonly {
    readonly contactDetails: { readonly email?: string };
  }[];
  return bookings.flatMap(({ contactDetails }) => contactDetails.email ?? []);
}

/** The value below which this share of the times is, milliseconds. */
function quantile(answers: readonly Answer[], share: number): string {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return (times[Math.floor(share * times.length)] ?? 0).toFixed(3);
}

const known = await readKnownAddresses();
// By what counts against no limit.
for (let index = 0; index < WARM_UP; index += 1) await post("");
const answers: Record<"known" | "unknown", Answer[]> = { known: [], unknown: [] };
for (let index = 0; index < ROUNDS; index += 1) {
  // The same length, and first one and then the other, so that nothing else is compared.
  const customer = known[index % known.length] ?? "";
  const stranger = customer.replace(/^./, "x");
  const turns = index % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
  for (const kind of turns) answers[kind].push(await post(kind === "known" ? customer : stranger));
}

const bodies = new Set([...answers.known, ...answers.unknown].map(({ body }) => body));
const lines = Object.entries(answers).map(
  ([kind, all]) => `${kind.padEnd(8)} median ${quantile(all, 0.5)} ms, 90 % below ${quantile(all, 0.9)} ms`,
);
process.stdout.write([`different bodies: ${bodies.size}`, ...lines, ""].join("\n"));

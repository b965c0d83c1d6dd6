import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const SCRIPT = readFileSync(new URL("../../static/assets/clock.js", import.meta.url), "utf8");
const BUDGET_BYTES = 450;

interface Browser {
  readonly timeZone?: string | undefined;
  /** The zone that the page shows. */
  readonly shown: string;
  readonly cookie?: string;
  readonly keepsCookies?: boolean;
  readonly protocol?: string;
}

/** Runs the page's script; gives what it wrote into the cookie jar, and how often it asked for the page again. */
function run({ timeZone, shown, cookie = "", keepsCookies = true, protocol = "https:" }: Browser) {
  const written: string[] = [];
  let reloads = 0;
  runInNewContext(SCRIPT, {
    Intl: { DateTimeFormat: () => ({ resolvedOptions: () => ({ timeZone }) }) },
    location: {
      protocol,
      reload: () => {
        reloads += 1;
      },
    },
    document: {
      currentScript: { dataset: { shown } },
      get cookie() {
        const kept = keepsCookies ? written.map((text) => text.split(";")[0]) : [];
        return [cookie, ...kept].filter(Boolean).join("; ");
      },
      set cookie(text: string) {
        written.push(text);
      },
    },
  });
  return { written, reloads };
}

describe("the script that asks the browser for its zone", () => {
  it("fits its budget", () => {
    expect(gzipSync(SCRIPT).length).toBeLessThan(BUDGET_BYTES);
  });

  it("does nothing twice", () => {
    const cookie = "language=de; browser-zone=Asia/Tokyo";

    expect(run({ timeZone: "Asia/Tokyo", shown: "Europe/London", cookie })).toEqual({
      written: [],
      reloads: 0,
    });
  });

  it("does not load the page again where no cookie stays", () => {
    const { reloads } = run({ timeZone: "Asia/Tokyo", shown: "Europe/London", keepsCookies: false });

    expect(reloads).toBe(0);
  });

  it("does nothing in a browser that does not say where it is", () => {
    expect(run({ timeZone: undefined, shown: "Europe/London" })).toEqual({ written: [], reloads: 0 });
  });

  it("does not load the page again where it is right already", () => {
    const { written, reloads } = run({ timeZone: "Europe/London", shown: "Europe/London" });

    expect(written).toEqual(["browser-zone=Europe/London; Path=/; SameSite=Lax; Secure"]);
    expect(reloads).toBe(0);
  });

  it("keeps the zone for the session, and loads the page once more on its clock", () => {
    const { written, reloads } = run({ timeZone: "Asia/Tokyo", shown: "Europe/London", protocol: "http:" });

    expect(written).toEqual(["browser-zone=Asia/Tokyo; Path=/; SameSite=Lax"]);
    expect(reloads).toBe(1);
  });
});

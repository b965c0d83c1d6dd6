import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { measureSms, type SmsSize } from "../../src/domain/text/segments.ts";
import { createRandom, type Random } from "../../src/emulator/world/random.ts";

/** The same measure by the calculator that Twilio publishes for what it bills. */
function measureByReference(text: string): SmsSize {
  const reference = new SegmentedMessage(text);
  const [offender] = reference.getNonGsmCharacters();
  return {
    encoding: reference.encodingName === "GSM-7" ? "gsm7" : "ucs2",
    units: reference.encodedChars.reduce((sum, { codeUnits }) => sum + codeUnits.length, 0),
    segments: reference.segmentsCount,
    ...(offender !== undefined && { offender }),
  };
}

/** The texts that the two measure differently. */
const differences = (texts: readonly string[]) =>
  texts.filter((text) => JSON.stringify(measureSms(text)) !== JSON.stringify(measureByReference(text)));

const EXTENSION = "\f^{}\\[~]|€";

type Letters = readonly [string, ...string[]];
const lettersOf = (text: string) => Array.from(text) as unknown as Letters;

const BASIC = lettersOf("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r09AZaz");
const EXTENDED = lettersOf(EXTENSION);
/** Of languages that have a national table, which carriers do not offer: without it they are UCS-2. */
const NATIONAL = lettersOf("şŞçğĞıİżŻłŁőŐčřžÃãÕõÂâÊêÔô");
const OTHER_SCRIPTS = lettersOf("яЖйαώעשسم漢字한글");
const EMOJI = lettersOf("🧘🎉😀🚀💇");

/** What a text is made of, each alphabet as likely as the others. */
const MIXES: readonly (readonly [string, readonly [Letters, ...Letters[]]])[] = [
  ["the basic alphabet", [BASIC]],
  ["the basic alphabet and its extension", [BASIC, EXTENDED]],
  ["national letters among others", [BASIC, EXTENDED, NATIONAL]],
  ["other scripts", [OTHER_SCRIPTS, BASIC]],
  ["emoji among everything", [EMOJI, BASIC, EXTENDED, NATIONAL]],
];
const TEXTS_PER_MIX = 200;
const MAX_LENGTH = 500;

const writeText = (random: Random, mix: readonly [Letters, ...Letters[]]) =>
  Array.from({ length: random.below(MAX_LENGTH) }, () => random.pick(random.pick(mix))).join("");

describe("the size of an SMS and the provider's own calculator", () => {
  it.each(MIXES)(`agree on ${TEXTS_PER_MIX} texts of %s`, (name, mix) => {
    const random = createRandom(name);
    const texts = Array.from({ length: TEXTS_PER_MIX }, () => writeText(random, mix));

    const different = differences(texts);

    expect(different).toEqual([]);
  });

  it.each(["a", "€", "ş", "я", "🧘"])(
    "agree on how many times %s fits one, two, three and four parts",
    (letter) => {
      const limits = [160, 153 * 2, 153 * 3, 153 * 4, 70, 67 * 2, 67 * 3, 67 * 4].flatMap((units) => [
        units,
        units / 2,
      ]);
      const texts = limits.flatMap((limit) => [-2, -1, 0, 1, 2].map((off) => letter.repeat(limit + off)));

      const different = differences(texts);

      expect(different).toEqual([]);
    },
  );

  it("agree that no part ends between an escape and its character (3GPP TS 23.040 9.2.3.24.1)", () => {
    const texts = Array.from(EXTENSION).flatMap((letter) =>
      [151, 152, 153, 305, 306].map((before) => "a".repeat(before) + letter + "a".repeat(400 - before)),
    );
    const split = `${"a".repeat(152)}€${"a".repeat(152)}`;

    const different = differences(texts);

    expect(different).toEqual([]);
    expect([measureSms(split), measureByReference(split)]).toEqual(
      Array(2).fill({ encoding: "gsm7", units: 2 * 153, segments: 3 }),
    );
  });

  it("agree that no part ends inside a surrogate pair", () => {
    const texts = [65, 66, 67, 133, 134].map((before) => "я".repeat(before) + "🧘".repeat(40));

    const different = differences(texts);

    expect(different).toEqual([]);
  });

  // The network knows code points and no clusters: a family is four letters to it, and may come in two parts. The
  // calculator moves the whole cluster to the next part, as the provider may. A longer count is what it says then.
  it("differ by a part at most on letters that are joined for the eye, which the network does not know", () => {
    const family = "👨‍👩‍👧‍👦";
    const text = `${"я".repeat(61)}${family}${"я".repeat(62)}`;

    const [ours, theirs] = [measureSms(text), measureByReference(text)];

    expect(ours).toMatchObject({ units: 2 * 67, segments: 2 });
    expect(theirs).toMatchObject({ units: 2 * 67, segments: 3 });
  });

  it.each([
    ["Çağla", "ğ"],
    ["François", "ç"],
    ["Işık Stüdyo", "ş"],
    ["Ege'de yoga, İzmir", "İ"],
    ["50 € – now", "–"],
    ["Yoga 🧘 at 10", "🧘"],
    ["Zoe`s class", "`"],
  ])("agree on what forces %j into UCS-2: %s", (text, offender) => {
    expect([measureSms(text).offender, measureByReference(text).offender]).toEqual([offender, offender]);
  });
});

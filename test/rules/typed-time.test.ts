import { expect, it } from "vitest";
import { readTypedTime } from "../../src/domain/time/typed-time.ts";

const read = (text: string, locale = "en-GB") =>
  readTypedTime(text, locale).map(({ hour, minute }) => `${hour}:${String(minute).padStart(2, "0")}`);

it.each([
  "",
  "  ",
  "noon",
  "25:00",
  "10:60",
  "12345",
  "10:00:00:00 and 11:00 or perhaps it was 12:00?",
  "1 2 3 4",
  "+447700900100",
])("takes this for no time: %j", (text) => {
  expect(read(text)).toEqual([]);
});

it.each([
  ["14:30", ["14:30"]],
  ["14.30", ["14:30"]],
  ["14h30", ["14:30"]],
  ["14 h 30", ["14:30"]],
  ["14 30", ["14:30"]],
  ["1430", ["14:30"]],
  ["14：30", ["14:30"]],
  ["14:30 Uhr", ["14:30"]],
  ["14 Uhr", ["14:00"]],
  ["14時30分", ["14:30"]],
  ["00:15", ["0:15"]],
  ["24:00", ["0:00"]],
  ["Thu 14 May, 14:30", ["14:30"]],
  ["14:30 – 15:15", ["14:30"]],
  ["14 h 30 – 15 h 15", ["14:30"]],
])("reads %j on a clock of 24 hours", (text, times) => {
  expect(read(text)).toEqual(times);
});

it.each([
  ["9:30", ["9:30", "21:30"]],
  ["9", ["9:00", "21:00"]],
  ["930", ["9:30", "21:30"]],
  ["12:00", ["0:00", "12:00"]],
])("takes %j for either half of the day", (text, times) => {
  expect(read(text)).toEqual(times);
});

it.each([
  ["2:30 pm", "en-US", ["14:30"]],
  ["2:30 P.M.", "en-US", ["14:30"]],
  ["2:30PM", "de-DE", ["14:30"]],
  ["12 am", "en-US", ["0:00"]],
  ["12:30 pm", "en-US", ["12:30"]],
  ["2:30 p. m.", "es-ES", ["14:30"]],
  ["午後2:30", "ja-JP", ["14:30"]],
  ["٢:٣٠ م", "ar-EG", ["14:30"]],
  ["٢:٣٠ ص", "ar-EG", ["2:30"]],
])("reads %j with the half of the day in %s", (text, locale, times) => {
  expect(read(text, locale)).toEqual(times);
});

it.each([
  ["Arabic", "١٤:٣٠"],
  ["Persian", "۱۴:۳۰"],
  ["Devanagari", "१४:३०"],
  ["Bengali", "১৪:৩০"],
  ["Thai", "๑๔:๓๐"],
  ["full-width", "１４:３０"],
  ["Pwo Karen, whose digits follow another row of ten", "\u{116DB}\u{116DE}:\u{116DD}\u{116DA}"],
])("reads %s digits", (_, text) => {
  expect(read(text)).toEqual(["14:30"]);
});

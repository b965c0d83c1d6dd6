import { describe, expect, it } from "vitest";
import { countriesOfPhone, isPhoneCountry } from "../../src/domain/contact/phone-country.ts";

describe("the countries that a number may belong to", () => {
  it.each([
    ["+447700900123", ["GB", "GG", "JE"]],
    ["+447624123456", ["IM"]],
    ["+12125551234", ["US", "CA"]],
    ["+18765551234", ["JM"]],
    ["+12425551234", ["BS"]],
    ["+77012345678", ["KZ"]],
    ["+79161234567", ["RU"]],
    ["+353851234567", ["IE"]],
    ["+33612345678", ["FR"]],
    ["+882161234567", []],
  ])("of %s are %j", (number, countries) => {
    expect(countriesOfPhone(number)).toEqual(countries);
  });

  it("are those that have a numbering plan", () => {
    expect(["GB", "AC", "gb", "UK", "toString", ""].map(isPhoneCountry)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

#!/usr/bin/env bash
# libphonenumber-js and google-libphonenumber: nine countries' own example mobile numbers are another country's.
#
# One expects: the numbers that Google's data give as examples of a country come back as that country's, at least with the
# complete ("max") metadata; that of countries which share a code (+44, +47, +61 ...) the complete data tell the mobiles
# apart. (The guess that was written down beforehand: "GB, GG, IM and JE are still told apart", with either metadata.)
#
# What happens: the example mobile of the Isle of Man, +44 7924 123456, is a British one to both libraries and with all
# metadata, since the range stands in the pattern of the code's main country, which is looked at first; +44 7624 is told
# as Manx. The same goes for eight others: Åland is Finnish, Svalbard Norwegian, the Vatican Italian, Western Sahara
# Moroccan, Christmas Island and Cocos Australian, Saint-Barthélemy and Saint-Martin of Guadeloupe. Guernsey, Jersey,
# Mayotte and the rest are told apart. So a list of allowed countries that has GB takes some Manx mobiles along, one that
# has only IM refuses them, and no list can be tested with the library's own example numbers.
#
# Versions: libphonenumber-js 1.13.16, google-libphonenumber 3.2.47. Source: run, with the packages' published data.
# Date: 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 google-libphonenumber@3.2.47
cat >run.mjs <<'JS'
import { createRequire } from 'node:module';
import { getCountries, getExampleNumber, parsePhoneNumberFromString as withMin } from 'libphonenumber-js/min';
import { parsePhoneNumberFromString as withMax } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

const require = createRequire(import.meta.url);
const google = require('google-libphonenumber');
const { version } = require('libphonenumber-js/package.json');
const { version: googleVersion } = require('google-libphonenumber/package.json');
const util = google.PhoneNumberUtil.getInstance();
const askGoogle = (number) => util.getRegionCodeForNumber(util.parse(number)) ?? undefined;

console.log(`libphonenumber-js ${version}, google-libphonenumber ${googleVersion}`);
console.log('country, its example mobile: told as, with min | max metadata | by google-libphonenumber');
const moved = [];
for (const country of getCountries()) {
  const number = getExampleNumber(country, examples)?.number;
  if (number === undefined) continue;
  const told = [withMin(number)?.country, withMax(number)?.country, askGoogle(number)];
  if (told.every((one) => one === country)) continue;
  console.log(`${country}, ${number}: ${told.join(' | ')}`);
  moved.push(`${country}:${told.join('/')}`);
}
const manx = withMax('+447624123456')?.country;
console.log(`+447624123456: ${manx}`);

const seen = `${moved.join(' ')} ${manx}`;
const expected =
  'AX:FI/FI/FI BL:GP/GP/GP CC:AU/AU/AU CX:AU/AU/AU EH:MA/MA/MA IM:GB/GB/GB MF:GP/GP/GP SJ:NO/NO/NO VA:IT/IT/IT IM';
if (seen !== expected) {
  console.error(`changed:\n  seen     ${seen}\n  expected ${expected}`);
  process.exit(1);
}
console.log('as described');
JS
node run.mjs

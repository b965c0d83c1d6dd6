import { describe, expect, it } from "vitest";
import { pictureType } from "../../src/domain/picture-type.ts";

/** Bytes as text: one character each. */
const raw = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (content: string) => new TextEncoder().encode(content);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

describe("the type of a picture", () => {
  it.each([
    ["image/png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["image/jpeg", "\xff\xd8\xff\xe0\0\x10JFIF\0"],
    ["image/gif", "GIF87a\x01\0\x01\0"],
    ["image/gif", "GIF89a\x01\0\x01\0"],
    ["image/webp", "RIFF\x1a\0\0\0WEBPVP8L"],
    ["image/avif", "\0\0\0\x1cftypavif\0\0\0\0mif1miaf"],
    ["image/avif", "\0\0\0\x1cftypmif1\0\0\0\0avifmiaf"],
    ["image/avif", "\0\0\0\x14ftypavis\0\0\0\0"],
  ])("is %s by how its bytes begin: %j", (type, content) => {
    expect(pictureType(raw(content))).toBe(type);
  });

  it.each([
    ["alone", SVG],
    ["with a byte order mark", `\uFEFF${SVG}`],
    ["after a declaration", `<?xml version="1.0" encoding="UTF-8"?>\n${SVG}\n`],
    [
      "after comments and a document type",
      `<?xml version="1.0"?><!-- a -- b --><!-- > -->\n${SVG}`.replace("a -- b", "a - b"),
    ],
    [
      "of an old drawing program",
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [ <!ENTITY ns "x"> ]>${SVG}`,
    ],
    ["with a prefix", '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'],
    ["that is empty", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["with a comment after it", `${SVG}<!-- made by hand -->\n`],
  ])("is that of a vector drawing %s", (_, content) => {
    expect(pictureType(text(content))).toBe("image/svg+xml");
  });

  it.each([
    ["nothing", ""],
    ["a page", "<!doctype html><html><body></body></html>"],
    ["a page with a drawing in it", `<html>${SVG}</html>`],
    ["a page that begins with a comment", `<!-- ${SVG} --><html></html>`],
    ["text before a drawing", `hello ${SVG}`],
    ["text after a drawing", `${SVG}<p>`],
    ["an element whose name only begins so", "<svgs></svgs>"],
    ["the beginning of a drawing", SVG.slice(0, 30)],
    ["JSON", '{"AccessKeyId":"AKIA"}'],
    ["a document", "%PDF-1.7"],
    ["the name of a picture", "PNG"],
    ["a film", "\0\0\0\x18ftypisom\0\0\0\0isomiso2"],
    ["another RIFF file", "RIFF\x1a\0\0\0WAVEfmt "],
  ])("is none for %s", (_, content) => {
    expect(pictureType(text(content))).toBeUndefined();
  });

  it("is none for a drawing in letters that are not UTF-8", () => {
    expect(pictureType(raw(`<!-- \xe9 -->${SVG}`))).toBeUndefined();
  });

  it("is found in no time whatever the bytes are", () => {
    const long = [
      " ".repeat(100_000),
      "<!--".repeat(25_000),
      `${SVG}${"/><!-- ".repeat(14_000)}`,
      `${SVG}${" ".repeat(99_000)}x`,
    ];
    const startMs = performance.now();

    const types = long.map((content) => pictureType(text(content)));

    expect(types).toEqual([undefined, undefined, undefined, undefined]);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});

import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** More than any message counts. */
const COUNTS = Array.from({ length: 201 }, (_, count) => count);

/** What a message takes in, each as `name: kind`, an enumerated choice with its cases. */
const argumentsOf = (elements: readonly MessageFormatElement[]): readonly string[] =>
  [...new Set(elements.flatMap(argumentsIn))].sort();

function argumentsIn(element: MessageFormatElement): readonly string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return argumentsOf(element.children);
    case TYPE.plural:
      return [`${element.value}: plural`, ...optionsOf(element.options)];
    case TYPE.select:
      return [
        `${element.value}: one of ${Object.keys(element.options).sort().join(", ")}`,
        ...optionsOf(element.options),
      ];
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [`${element.value}: ${TYPE[element.type]}`];
  }
}

const optionsOf = (options: Readonly<Record<string, { readonly value: MessageFormatElement[] }>>) =>
  Object.values(options).flatMap(({ value }) => argumentsOf(value));

/** The choices between plurals in a message, each as the forms that it has. */
function pluralsOf(
  elements: readonly MessageFormatElement[],
): readonly { readonly type: Intl.PluralRuleType; readonly forms: readonly string[] }[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    if (element.type === TYPE.select) return inside;
    return [{ type: element.pluralType ?? "cardinal", forms: Object.keys(element.options) }, ...inside];
  });
}

const read = (message: string) => parse(message, { ignoreTag: true });

/** What is wrong with a message in a language, compared with the English one; undefined when nothing is. */
export function problemOf(language: string, message: string, english: string): string | undefined {
  if (message.trim() !== message || message === "") return "is empty, or begins or ends with a space";
  const [args, wanted] = [argumentsOf(read(message)), argumentsOf(read(english))];
  if (args.join("; ") !== wanted.join("; "))
    return `takes ${args.join("; ")} instead of ${wanted.join("; ")}`;
  for (const { type, forms } of pluralsOf(read(message))) {
    const rules = new Intl.PluralRules(language, { type });
    const needed = new Set([...COUNTS.map((count) => rules.select(count)), "other"]);
    const missing = [...needed].filter((form) => !forms.includes(form));
    const known: readonly string[] = rules.resolvedOptions().pluralCategories;
    const idle = forms.filter((form) => !form.startsWith("=") && form !== "other" && !known.includes(form));
    if (missing.length > 0 || idle.length > 0) return `lacks plurals ${missing}, never uses ${idle}`;
  }
  return undefined;
}

import { parseAst } from "vitest/node";

/** Stands for whatever a template puts in. */
const HOLE = "\u0000";
const LETTER = /\p{L}/u;
/** Attributes that are read out or shown. */
const SPOKEN = /\s(?:alt|title|placeholder|aria-label|aria-description|content)="([^"]*)"/g;
/** Content of a page's head that is for machines. */
const MACHINE_TEXT =
  /<meta name="(?:viewport|robots|archive\.org_bot|color-scheme|supported-color-schemes|format-detection)"[^>]*>/g;
const TAG = /<!?\/?[a-z](?:[^>"]|"[^"]*")*>/gi;
/** Two words, or one with a capital letter. */
const PROSE = /\p{Ll}[,;:.!?]* \p{L}{2}|^\p{Lu}\p{Ll}+[.!?…:]?$/u;
/** SQL, CSS, parameters of a header. */
const CODE = /\b(?:SELECT|UPDATE|INSERT|DELETE|WHERE|VALUES|EXISTS)\b|!important|; [\w*]+=/;
/** Of HTTP and schema.org. */
const MACHINE_WORDS: ReadonlySet<string> = new Set([
  "Allow",
  "Lax",
  "Person",
  "Event",
  "Organization",
  "Place",
]);

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** Texts in a file's source that a reader would see and that come from no catalogue; a guess, on the strict side. */
export function findUntranslated(source: string): readonly string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: "ts" }), found);
  return found;
}

function visit(value: unknown, found: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found);
    return;
  }
  if (!isNode(value) || isForMachines(value)) return;
  if (value.type === "TaggedTemplateExpression" && isNode(value.quasi)) {
    found.push(...(isNode(value.tag) && value.tag.name === "html" ? textsOf(value.quasi) : []));
    visit(value.quasi.expressions, found);
    return;
  }
  const text = plainTextOf(value);
  if (text !== undefined && isProse(text)) found.push(text);
  for (const [name, child] of Object.entries(value)) if (name !== "quasis") visit(child, found);
}

/** What stands in a bug's message, a type, an import or a key is never shown. */
function isForMachines({ type, argument, expression }: Node): boolean {
  if (type.startsWith("TS") && type !== "TSAsExpression" && type !== "TSSatisfiesExpression") return true;
  if (type === "ThrowStatement") return isNode(argument) && argument.type === "NewExpression";
  return (
    type === "ImportDeclaration" ||
    (type === "ExpressionStatement" && isNode(expression) && "directive" in expression)
  );
}

const isProse = (text: string): boolean =>
  PROSE.test(text.replace(TAG, "")) && !CODE.test(text) && !MACHINE_WORDS.has(text);

function plainTextOf(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" ? joined(node) : undefined;
}

function textsOf(quasi: Node): readonly string[] {
  const markup = withoutAttributes(joined(quasi)).replace(MACHINE_TEXT, "");
  const spoken = [...markup.matchAll(SPOKEN)].map(([, text = ""]) => text);
  const shown = markup.split(TAG);
  return [...shown, ...spoken]
    .map((text) => text.replaceAll(HOLE, "…").trim())
    .filter((text) => LETTER.test(text));
}

/** A template that goes into a tag: attributes with a value, or one word after a space. */
const withoutAttributes = (markup: string): string =>
  markup.includes("<") ? markup : markup.replace(/\s?[\w:.-]+="[^"]*"/g, "").replace(/^\s[a-z-]+$/, "");

const joined = (template: Node): string =>
  (template.quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join(HOLE);

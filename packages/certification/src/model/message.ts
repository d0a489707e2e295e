import type { Language, Severity } from "./finding.ts";

/** A text in every language of the product. */
export type Text = Record<Language, string>;

/** A text with named holes: `parts` stand around `holes`. */
export interface Message<Hole extends string = string> {
  parts: readonly string[];
  holes: readonly Hole[];
}

/** One thing a rule can say, with what sets it apart from the rule's other messages. */
export interface MessageEntry {
  en: Message;
  "zh-CN": Message;
  /** arm-ttk's error id, verbatim. */
  errorId?: string;
  /** Where it is milder than the rule's own: what arm-ttk only warns about stays a warning in both profiles. */
  severity?: Exclude<Severity, "error">;
  /** Where what to do depends on what was found; otherwise the rule's own fix is shown. */
  fix?: Text;
}

/** Reads `message`…${"name"}…`` and keeps the holes' names in the type, so that a forgotten value does not compile. */
export function message<const Holes extends readonly string[]>(
  parts: TemplateStringsArray,
  ...holes: Holes
): Message<Holes[number]> {
  return { parts: [...parts], holes };
}

/** Puts values into the holes; long ones are cut, since a message is one sentence. */
export function fillMessage(template: Message, values: Readonly<Record<string, string | number>>): string {
  let text = template.parts[0] ?? "";
  template.holes.forEach((hole, index) => {
    text += shorten(String(values[hole] ?? "")) + (template.parts[index + 1] ?? "");
  });
  return text;
}

const longestValue = 300;

function shorten(value: string): string {
  const oneLine = value.replaceAll(/\s+/g, " ");
  return oneLine.length > longestValue ? `${oneLine.slice(0, longestValue)}…` : oneLine;
}

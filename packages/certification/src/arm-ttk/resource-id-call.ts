import { callPattern, findCalls } from "./function-calls.ts";

const resourceId = callPattern("resourceId");

/** The type in a text's first `resourceId(…)`: every argument with a slash, joined; undefined when there is none. */
export function typeNamedIn(text: string): string | undefined {
  const call = findCalls(text, resourceId)[0];
  if (call === undefined) return undefined;
  const inner = text.slice(text.indexOf("(", call.start) + 1, call.end - 1);
  const types = splitArguments(inner).filter((argument) => argument.includes("/"));
  return types.length === 0 ? undefined : types.join("/");
}

/** Arguments without blanks and quotes around them. */
function splitArguments(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim().replace(/^'(.*)'$/s, "$1"));
}

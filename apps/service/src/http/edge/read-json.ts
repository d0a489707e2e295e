import { parseDefinition } from "#definition/parse-definition.ts";
import { ServiceError } from "#service-error.ts";

/** Deeper documents than this are nobody's offer, but enough to exhaust the stack of whatever walks them. */
export const deepestNesting = 200;

/**
 * Reads a JSON body; numbers of any size inside `definition` are kept as they were written.
 * @throws ServiceError `json-invalid`
 */
export function readJson(text: string): unknown {
  if (text.trim() === "") return undefined;
  if (isTooDeep(text)) {
    throw new ServiceError("json-invalid", {
      detail: `The JSON is nested deeper than ${deepestNesting} levels.`,
      detailZh: `JSON 的嵌套超过 ${deepestNesting} 层。`,
    });
  }
  if (forbiddenText.test(text)) throw forbidden();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new ServiceError("json-invalid", {
      detail: `${message}.`,
      detailZh: `无法读取 JSON：${message}。`,
    });
  }
  if (typeof body !== "object" || body === null || !("definition" in body)) return body;
  return { ...body, definition: (parseDefinition(text) as { definition?: unknown }).definition };
}

// PostgreSQL keeps no NUL in a text, and a member of this name would change what objects inherit.
const forbiddenText = /(?<!\\)(?:\\\\)*\\u0000|"(?:_|\\u005f){2}proto(?:_|\\u005f){2}"\s*:/i;

function forbidden(): ServiceError {
  return new ServiceError("json-invalid", {
    detail: "The JSON holds a NUL character or a member named __proto__.",
    detailZh: "JSON 中含有 NUL 字符或名为 __proto__ 的成员。",
  });
}

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) index += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (opening.has(code)) {
      depth += 1;
      if (depth > deepestNesting) return true;
    } else if (closing.has(code)) depth -= 1;
  }
  return false;
}

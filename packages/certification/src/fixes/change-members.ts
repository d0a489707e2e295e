import type { JsonNode, MemberNode, ObjectNode } from "@slipway/template-language";
import type { Fix } from "./text-edit.ts";

/** Removes a member with its comma and the blanks that lead to its neighbour; comments stay. */
export function removeMember(text: string, object: ObjectNode, member: MemberNode): Fix {
  const index = indexOfMember(object, member);
  const next = object.members[index + 1];
  const previous = object.members[index - 1];
  if (next !== undefined) {
    const comma = findComma(text, member.end);
    const end = comma + 1 + /^\s*/.exec(text.slice(comma + 1, next.start))![0].length;
    return { edits: [{ start: member.start, end, text: "" }] };
  }
  const start = text.slice(0, member.start).trimEnd().length;
  if (previous === undefined) return { edits: [{ start, end: endOfBlanks(text, member.end), text: "" }] };
  const comma = findComma(text, previous.end);
  const own = { start: Math.max(start, comma + 1), end: member.end, text: "" };
  return { edits: [{ start: comma, end: comma + 1, text: "" }, own] };
}

/** Members stand in the order of the file, so that one of very many is found quickly. */
function indexOfMember({ members }: ObjectNode, member: MemberNode): number {
  let low = 0;
  let high = members.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[middle]!.start < member.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The comma behind a value, comments before it passed over. */
function findComma(text: string, from: number): number {
  const before = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(from))![0];
  return from + before.length;
}

function endOfBlanks(text: string, from: number): number {
  return from + /^\s*/.exec(text.slice(from))![0].length;
}

/** Writes a member behind another one, indented like it. */
export function insertAfter(text: string, member: MemberNode, name: string, value: string): Fix {
  const lineStart = text.lastIndexOf("\n", member.start - 1);
  const before = text.slice(lineStart + 1, member.start);
  const isOwnLine = lineStart >= 0 && before.trim() === "";
  const lineEnd = text[lineStart - 1] === "\r" ? "\r\n" : "\n";
  const blank = isOwnLine ? lineEnd + before : " ";
  return {
    edits: [{ start: member.end, end: member.end, text: `,${blank}${JSON.stringify(name)}: ${value}` }],
  };
}

/** Replaces a value by a text. */
export function replaceText(node: JsonNode, value: string): Fix {
  return { edits: [{ start: node.start, end: node.end, text: JSON.stringify(value) }] };
}

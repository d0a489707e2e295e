import type { JsonDocument, JsonNode, MemberNode } from "./node.ts";
import { findMember } from "./find-member.ts";

type Placed = { start: number; end: number };

/** RFC 6901 pointer made of segments; `[]` gives "". */
export function formatPointer(segments: readonly (string | number)[]): string {
  let pointer = "";
  for (const segment of segments) pointer += `/${escapeSegment(segment)}`;
  return pointer;
}

/** One segment as it stands in a pointer. */
export function escapeSegment(segment: string | number): string {
  if (typeof segment === "number") return String(segment);
  return segment.includes("~") || segment.includes("/")
    ? segment.replaceAll("~", "~0").replaceAll("/", "~1")
    : segment;
}

export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value a pointer leads to; names match in exact case first, then in any. */
export function nodeAt(document: JsonDocument, pointer: string): JsonNode | undefined {
  let node = document.root;
  for (const segment of parsePointer(pointer)) {
    if (node?.kind === "object")
      node = (node.members.findLast((member) => member.key.value === segment) ?? findMember(node, segment))
        ?.value;
    else if (node?.kind === "array") node = /^\d+$/.test(segment) ? node.items[Number(segment)] : undefined;
    else return undefined;
  }
  return node;
}

/** Pointer to a node or member of this document, found by its place; "" when it lies outside the root. */
export function pointerOf(document: JsonDocument, placed: Placed): string {
  const segments: (string | number)[] = [];
  descend(document.root, placed, (step) => segments.push(typeof step === "number" ? step : step.key.value));
  return formatPointer(segments);
}

/** The nodes around a place, outermost first; the last one is the smallest that holds it. */
export function nodesAround(document: JsonDocument, placed: Placed): JsonNode[] {
  const around: JsonNode[] = document.root === undefined ? [] : [document.root];
  descend(document.root, placed, (_step, node) => around.push(node));
  return around;
}

function descend(
  root: JsonNode | undefined,
  placed: Placed,
  visit: (step: MemberNode | number, node: JsonNode) => void,
): void {
  let node = root;
  while (node !== undefined) {
    if (node.kind === "object") {
      const index = indexHolding(node.members, placed);
      const member = node.members[index];
      node = member?.value;
      if (member !== undefined) visit(member, member.value);
    } else if (node.kind === "array") {
      const index = indexHolding(node.items, placed);
      node = node.items[index];
      if (node !== undefined) visit(index, node);
    } else return;
    if (node !== undefined && node.start === placed.start && node.end === placed.end) return;
  }
}

function indexHolding(items: readonly Placed[], placed: Placed): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle]!.start <= placed.start) low = middle;
    else high = middle - 1;
  }
  const item = items[low];
  return item !== undefined && item.start <= placed.start && placed.end <= item.end ? low : -1;
}

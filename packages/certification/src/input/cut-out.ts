import type { JsonNode, ObjectNode } from "@slipway/template-language";

interface Cuttable {
  root: JsonNode | undefined;
  text: string;
}

/** Empties the given objects in text and tree; blanks take their place, so that every offset stays true. */
export function cutOut(whole: Cuttable, inner: readonly ObjectNode[]): Cuttable {
  const cuts = outermost(inner);
  const parts: string[] = [];
  let at = 0;
  for (const cut of cuts) {
    parts.push(whole.text.slice(at, cut.start + 1), " ".repeat(Math.max(0, cut.end - cut.start - 2)));
    at = Math.max(cut.start + 1, cut.end - 1);
  }
  parts.push(whole.text.slice(at));
  return { root: whole.root === undefined ? undefined : prune(whole.root, cuts), text: parts.join("") };
}

/** `inner` is in file order, so what lies in another one follows it. */
function outermost(inner: readonly ObjectNode[]): ObjectNode[] {
  const kept: ObjectNode[] = [];
  for (const node of inner) {
    const last = kept.at(-1);
    if (last === undefined || node.start >= last.end) kept.push(node);
  }
  return kept;
}

function prune<Node extends JsonNode>(node: Node, cuts: readonly ObjectNode[]): Node {
  const first = firstWithin(node, cuts);
  if (first === undefined) return node;
  if (first === (node as JsonNode)) return { ...node, members: [] };
  if (node.kind === "array") return { ...node, items: node.items.map((item) => prune(item, cuts)) };
  if (node.kind !== "object") return node;
  return { ...node, members: node.members.map((member) => pruneMember(member, cuts)) };
}

function pruneMember(
  member: ObjectNode["members"][number],
  cuts: readonly ObjectNode[],
): ObjectNode["members"][number] {
  const value = prune(member.value, cuts);
  return value === member.value ? member : { ...member, value };
}

function firstWithin(node: JsonNode, cuts: readonly ObjectNode[]): ObjectNode | undefined {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.start < node.start) low = middle + 1;
    else high = middle;
  }
  const cut = cuts[low];
  return cut !== undefined && cut.end <= node.end ? cut : undefined;
}

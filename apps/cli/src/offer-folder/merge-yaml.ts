import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";

/**
 * Brings a YAML document to new content by touching only what differs: comments, order and style of the rest stay.
 */
export function mergeYaml(document: Document, content: JsonObject): void {
  const merged = merge(document, document.contents, content);
  if (merged !== document.contents) document.contents = merged as typeof document.contents;
}

/** The node as it must be for the value: the same one, changed inside, where that is possible. */
function merge(document: Document, node: Node | null | undefined, value: unknown): Node {
  if (isMap(node) && isObject(value)) return mergeMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeSequence(document, node, value);
  if (isScalar(node) && isEqualScalar(node.value, value)) return node;
  const created = document.createNode(value) as Node;
  if (isScalar(node) && isScalar(created)) {
    // What stood beside the old value is on the member, not on the value.
    if (node.comment) created.comment = node.comment;
    if (node.commentBefore) created.commentBefore = node.commentBefore;
  }
  return created;
}

function mergeMap(document: Document, map: YAMLMap, value: JsonObject): Node {
  map.items = map.items.filter((pair) => Object.hasOwn(value, nameOf(pair)));
  for (const [name, member] of Object.entries(value)) {
    const pair = map.items.find((each) => nameOf(each) === name);
    if (pair === undefined) map.add(document.createPair(name, member));
    else pair.value = merge(document, pair.value as Node | null, member);
  }
  return map;
}

function mergeSequence(document: Document, sequence: YAMLSeq, value: readonly unknown[]): Node {
  sequence.items = value.map((item, index) =>
    merge(document, sequence.items[index] as Node | undefined, item),
  );
  return sequence;
}

function nameOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** The document was read with every integer as bigint. */
function isEqualScalar(before: unknown, after: unknown): boolean {
  return (
    before === after ||
    (typeof before === "bigint" &&
      typeof after === "number" &&
      before === BigInt(Math.trunc(after)) &&
      Number.isInteger(after))
  );
}

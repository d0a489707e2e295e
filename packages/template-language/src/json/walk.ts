import type { JsonNode, MemberNode } from "./node.ts";

/**
 * Called for each value, parents before children, in file order. `ancestors` holds the containers around it, outermost first;
 * it is one array for the whole walk, so copy it to keep it. `member` is the member whose value this is, if any.
 * Return false to leave out what is inside.
 */
export type VisitNode = (
  node: JsonNode,
  ancestors: readonly JsonNode[],
  member: MemberNode | undefined,
) => boolean | void;

export function walkNodes(root: JsonNode | undefined, visit: VisitNode): void {
  if (root !== undefined) walk(root, undefined, [], visit);
}

function walk(node: JsonNode, member: MemberNode | undefined, ancestors: JsonNode[], visit: VisitNode): void {
  if (visit(node, ancestors, member) === false) return;
  if (node.kind === "object") {
    ancestors.push(node);
    for (const child of node.members) walk(child.value, child, ancestors, visit);
    ancestors.pop();
  } else if (node.kind === "array") {
    ancestors.push(node);
    for (const item of node.items) walk(item, undefined, ancestors, visit);
    ancestors.pop();
  }
}

/** Each string value (not names) at any depth. */
export function walkStrings(
  root: JsonNode | undefined,
  visit: (node: Extract<JsonNode, { kind: "string" }>) => void,
): void {
  walkNodes(root, (node) => {
    if (node.kind === "string") visit(node);
  });
}

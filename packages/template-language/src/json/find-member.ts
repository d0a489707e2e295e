import { remember } from "#remember.ts";
import type { JsonNode, MemberNode, ObjectNode } from "./node.ts";

const fewMembers = 12;

/** The member of that name, letter case ignored as Azure Resource Manager does; of duplicates the last. */
export function findMember(node: JsonNode | undefined, name: string): MemberNode | undefined {
  if (node?.kind !== "object") return undefined;
  const { members } = node;
  if (members.length > fewMembers) return indexOf(node).get(name.toLowerCase());
  let folded: string | undefined;
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const member = members[index]!;
    const { value } = member.key;
    if (value === name) return member;
    if (value.length !== name.length) continue;
    folded ??= name.toLowerCase();
    if (value.toLowerCase() === folded) return member;
  }
  return undefined;
}

/** The value of the member of that name, letter case ignored. */
export function valueOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return findMember(node, name)?.value;
}

/** The string that the member of that name holds; undefined when it is absent or no string. */
export function stringOf(node: JsonNode | undefined, name: string): string | undefined {
  const value = findMember(node, name)?.value;
  return value?.kind === "string" ? value.value : undefined;
}

const indexOf = remember<ObjectNode, ReadonlyMap<string, MemberNode>>(({ members }) => {
  const index = new Map<string, MemberNode>();
  for (const member of members) index.set(member.key.value.toLowerCase(), member);
  return index;
});

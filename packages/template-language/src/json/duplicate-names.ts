import type { MemberNode, ObjectNode } from "./node.ts";
import { note, type ReaderState } from "./reader-state.ts";

const fewMembers = 12;

/** Notes each name that an earlier member has too, exactly or in other letter case. */
export function noteDuplicateNames(state: ReaderState, node: ObjectNode): void {
  const { members } = node;
  if (members.length > fewMembers) {
    noteAmongMany(state, members);
    return;
  }
  for (let later = 1; later < members.length; later += 1) {
    const name = members[later]!.key.value;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const other = members[earlier]!.key.value;
      if (other.length === name.length && compareNames(state, members[later]!, other)) break;
    }
  }
}

function compareNames(state: ReaderState, member: MemberNode, other: string): boolean {
  const { key } = member;
  if ((key.value.charCodeAt(0) ^ other.charCodeAt(0)) > 0x20) return false;
  const isSame = key.value === other;
  if (!isSame && key.value.toLowerCase() !== other.toLowerCase()) return false;
  note(state, isSame ? "duplicate-name" : "duplicate-name-in-other-case", key.start, key.end);
  return true;
}

function noteAmongMany(state: ReaderState, members: MemberNode[]): void {
  const firstByName = new Map<string, string>();
  for (const member of members) {
    const folded = member.key.value.toLowerCase();
    const first = firstByName.get(folded);
    if (first === undefined) firstByName.set(folded, member.key.value);
    else compareNames(state, member, first);
  }
}

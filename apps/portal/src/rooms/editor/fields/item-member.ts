import { isEmpty, isMembers, memberOf, type Members } from "@slipway/contracts/offer-fields";
import { textOf } from "./input-props.ts";

/**
 * The text of an entry's member that clients write under several names. A bare text counts as the first member of
 * `bare` entries, since screenshots and links may be plain addresses.
 */
export function readMember(item: unknown, names: readonly string[]): string {
  const name = names.find((candidate) => !isEmpty(memberOf(item, candidate)));
  return name === undefined ? "" : textOf(memberOf(item, name));
}

/** The entry with another text there, under the name that it used before; else under the first. */
export function writeMember(item: unknown, names: readonly string[], text: string): Members {
  const members: Members = isMembers(item) ? item : {};
  const name = names.find((candidate) => Object.hasOwn(members, candidate)) ?? names[0] ?? "";
  return { ...members, [name]: text };
}

/** An entry as an object: a bare address becomes its link. */
export function asMembers(item: unknown, linkNames: readonly string[]): Members {
  return typeof item === "string" ? { [linkNames[0] ?? ""]: item } : isMembers(item) ? item : {};
}

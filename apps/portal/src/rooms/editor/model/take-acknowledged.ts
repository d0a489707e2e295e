import type { Definition } from "@slipway/contracts";
import { isMembers, memberOf } from "@slipway/contracts/offer-fields";
import { isSame } from "./is-same.ts";

/**
 * What a person's edits are based on when a save was sent and no answer came: wherever the server now holds what was
 * sent, that save is what it holds, and no change of somebody else's.
 */
export function takeAcknowledged(base: Definition, sent: Definition, theirs: Definition): Definition {
  return takeValue(base, sent, theirs) as Definition;
}

function takeValue(base: unknown, sent: unknown, theirs: unknown): unknown {
  if (isSame(sent, theirs)) return theirs;
  if (!isMembers(sent) || !isMembers(theirs) || !isMembers(base)) return base;
  const names = Object.keys({ ...base, ...theirs });
  const members = names.map((name): [string, unknown] => [
    name,
    takeValue(memberOf(base, name), memberOf(sent, name), memberOf(theirs, name)),
  ]);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

import { readProperty } from "#expressions/value-object.ts";
import { objectFrom } from "#expressions/value-object.ts";
import { isObject, type Value } from "#expressions/value.ts";
import type { MemberNode } from "#json/node.ts";
import { boundValue, evaluateMembers, evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource } from "./expansion.ts";
import type { Place } from "./frame.ts";
import type { Session } from "./session.ts";

/** Members of a resource that are read elsewhere: its header, its children, and remarks for people. */
const membersOutsideBody = new Set(
  "type name apiversion location scope condition copy dependson resources existing comments metadata".split(
    " ",
  ),
);

/** Templates that are carried as data, by resource type; their expressions are not this template's. */
const carriedTemplates: ReadonlyMap<string, string> = new Map([
  ["microsoft.resources/deployments", "template"],
  ["microsoft.resources/templatespecs/versions", "maintemplate"],
]);

/** Evaluates the body of a resource if that has not been done; false while it is under way, which means a circle. */
export function completeBody(session: Session, resource: ExpandedResource): boolean {
  const progress = session.progress.get(resource);
  if (progress === undefined || progress.body === "done") return true;
  if (progress.body === "under-way") return false;
  progress.body = "under-way";
  const entries: [string, Value][] = [];
  for (const member of resource.node.members) {
    const name = member.key.value.toLowerCase();
    if (membersOutsideBody.has(name)) continue;
    entries.push([member.key.value, evaluateMember(member, name, resource, progress.place)]);
  }
  const body = boundValue(objectFrom(entries), resource.node, progress.place);
  resource.body = isObject(body) ? body : {};
  resource.properties = readProperty(resource.body, "properties");
  progress.body = "done";
  return true;
}

function evaluateMember(
  { value }: MemberNode,
  name: string,
  { type }: ExpandedResource,
  place: Place,
): Value {
  const carried = typeof type === "string" ? carriedTemplates.get(type.toLowerCase()) : undefined;
  if (name !== "properties" || carried === undefined || value.kind !== "object")
    return evaluateNode(value, place);
  return objectFrom(evaluateMembers(value, place, (member) => member === carried));
}

import { withoutSecretMark } from "#expressions/value.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import type { JsonDocument, JsonNode, ObjectNode } from "#json/node.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource } from "./expansion.ts";
import type { Place } from "./frame.ts";
import { resolveLink, resolveRelative, type LinkTarget } from "./link-target.ts";
import { reportProblem } from "./session.ts";

/** The template that a deployment resource deploys. */
export interface NestedSource {
  node: ObjectNode;
  document: JsonDocument;
  file: string;
  /** True when its expressions see the names of the template around it. */
  hasOuterScope: boolean;
}

/** Finds the template, inline or linked; undefined when it is not in the package, which is reported. */
export function findNestedTemplate(resource: ExpandedResource, place: Place): NestedSource | undefined {
  const properties = valueOf(resource.node, "properties");
  const inline = valueOf(properties, "template");
  if (inline?.kind === "object") {
    return {
      node: inline,
      document: resource.document,
      file: resource.file,
      hasOuterScope: hasOuterScope(properties, place),
    };
  }
  const link = valueOf(properties, "templateLink");
  if (link?.kind !== "object") return undefined;
  const target = readLink(link, place);
  if (target.kind !== "file") {
    reportLink(target, link, place);
    return undefined;
  }
  const document = place.frame.session.findFile(target.path);
  if (document?.root?.kind !== "object") return undefined;
  return { node: document.root, document, file: target.path, hasOuterScope: false };
}

/** Outer is the default of language version 1 only; version 2 refuses it. */
function hasOuterScope(properties: JsonNode | undefined, { frame }: Place): boolean {
  const written = stringOf(valueOf(properties, "expressionEvaluationOptions"), "scope")?.toLowerCase();
  if (written === "inner" || written === "outer") return written === "outer";
  return valueOf(frame.node, "resources")?.kind !== "object";
}

/** What a templateLink or parametersLink leads to. */
export function readLink(link: ObjectNode, place: Place): LinkTarget {
  const { frame } = place;
  const relative = valueOf(link, "relativePath");
  if (relative !== undefined) {
    const path = withoutSecretMark(evaluateNode(relative, place));
    if (typeof path !== "string") return { kind: "unknown" };
    const resolved = resolveRelative(path, frame.file);
    return frame.session.findFile(resolved) === undefined
      ? { kind: "outside", uri: path }
      : { kind: "file", path: resolved };
  }
  const uri = valueOf(link, "uri");
  if (uri === undefined) return { kind: "unknown" };
  return resolveLink(withoutSecretMark(evaluateNode(uri, place)), frame.session.findFile);
}

function reportLink(target: Exclude<LinkTarget, { kind: "file" }>, link: ObjectNode, { frame }: Place): void {
  const place = valueOf(link, "uri") ?? valueOf(link, "relativePath") ?? valueOf(link, "id") ?? link;
  if (target.kind === "unknown") reportProblem(frame.session, frame, "link-unknown", place);
  else reportProblem(frame.session, frame, "link-outside-package", place, target.uri.slice(0, 200));
}

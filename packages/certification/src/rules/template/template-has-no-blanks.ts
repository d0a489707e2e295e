import {
  nodesAround,
  parsePointer,
  pointerOf,
  stringOf,
  valueOf,
  type JsonDocument,
  type JsonNode,
  type ObjectNode,
} from "@slipway/template-language";
import { blankSections, mayBeBlank, namesThatMayBeBlank } from "#arm-ttk/blank-names.ts";
import { removeMember } from "#fixes/change-members.ts";
import type { Fix } from "#fixes/text-edit.ts";
import { covering } from "#input/covering.ts";
import { findByName } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

const blank = /:\s*(\{\s*\}|\[\s*\]|"\s*"|null)/g;

export const templateHasNoBlanks = defineRule({
  id: "template-has-no-blanks",
  title: { en: "The template has no blank properties", "zh-CN": "模板中没有空白属性" },
  severity: "warning",
  armTtk: "Template-Should-Not-Contain-Blanks",
  appliesTo: "template",
  messages: {
    blank: {
      en: message`The property "${"name"}" is blank.`,
      "zh-CN": message`属性“${"name"}”为空。`,
    },
  },
  fix: {
    en: "Remove the property; a property that is left out has its usual value.",
    "zh-CN": "请删除该属性；未写出的属性取其默认值。",
  },
  check({ template, profile, report }) {
    const isInSection = covering(sectionsOf(template, profile));
    const isTolerated = toleratedNames(template);
    for (const at of blanksOf(template)) {
      const { document } = template.file;
      if (isInSection(at)) continue;
      if (profile !== "arm-ttk" && isInText(nodesAround(document, at).at(-1), at)) continue;
      const name = parsePointer(pointerOf(document, at)).findLast((segment) => !/^\d+$/.test(segment));
      if (name === undefined || isTolerated(name)) continue;
      report({ message: "blank", at, values: { name }, fix: fixFor(document, at) });
    }
  },
});

function blanksOf({ text, base }: TemplatePart): Placed[] {
  return Array.from(text.matchAll(blank), (match) => {
    const end = base + match.index + match[0].length;
    return { start: end - match[1]!.length, end };
  });
}

/** Blanks within a text are part of it; arm-ttk takes them for the property's value. */
function isInText(node: JsonNode | undefined, at: Placed): boolean {
  return node?.kind === "string" && node.start !== at.start;
}

/** Sections in which blanks mean something; arm-ttk finds them only where `type` stands first. */
function sectionsOf(template: TemplatePart, profile: Profile): JsonNode[] {
  const found: JsonNode[] = [];
  for (const { place, member } of findByName(template, "type")) {
    const type = stringOf(place.node, "type")?.toLowerCase();
    const section = blankSections.find((candidate) => candidate.type === type);
    if (section === undefined) continue;
    let node: JsonNode | undefined = place.node;
    for (const name of section.path) node = valueOf(node, name);
    if (node !== undefined && (profile !== "arm-ttk" || node.start > member.start)) found.push(node);
  }
  return found;
}

/**
 * A name is tolerated too when it stands, anywhere in the template, beside a property whose name contains one that may be blank:
 * so wide is arm-ttk's own exemption for what services need.
 */
function toleratedNames(template: TemplatePart): (name: string) => boolean {
  const names = new Map<string, boolean>();
  const objects = new Map<ObjectNode, boolean>();
  const isTolerant = (node: ObjectNode) => {
    let known = objects.get(node);
    if (known === undefined)
      objects.set(node, (known = node.members.some(({ key }) => containsTolerated(key.value))));
    return known;
  };
  return (name) => {
    let known = names.get(name);
    if (known === undefined) {
      known = mayBeBlank(name) || findByName(template, name).some(({ place }) => isTolerant(place.node));
      names.set(name, known);
    }
    return known;
  };
}

function containsTolerated(name: string): boolean {
  const folded = name.toLowerCase();
  return namesThatMayBeBlank.some((part) => folded.includes(part));
}

/** Members that mean the same when they are left out. */
const needless = new Set(["dependson", "tags", "metadata", "comments"]);

function fixFor(document: JsonDocument, at: Placed): Fix | undefined {
  const object = nodesAround(document, at).findLast(
    (node) => node.kind === "object" && node.start !== at.start,
  );
  if (object?.kind !== "object") return undefined;
  const member = object.members.find(({ value }) => value.start === at.start);
  const isNeedless = member !== undefined && needless.has(member.key.value.toLowerCase());
  return isNeedless ? removeMember(document.text, object, member) : undefined;
}

import { stringOf, valueOf, type MemberNode } from "@slipway/template-language";
import type { TemplatePart } from "#input/template-part.ts";

/** The template's own parameters, in file order. */
export function parametersOf({ root }: TemplatePart): readonly MemberNode[] {
  return membersOf(root, "parameters");
}

/** The template's outputs, in file order. */
export function outputsOf({ root }: TemplatePart): readonly MemberNode[] {
  return membersOf(root, "outputs");
}

/** The parameters declared as secureString or secureObject. */
export function secureParametersOf(template: TemplatePart): MemberNode[] {
  return parametersOf(template).filter(isSecure);
}

/** Whether a parameter or an output is declared as secureString or secureObject. */
export function isSecure({ value }: MemberNode): boolean {
  return /^secure(string|object)$/i.test(stringOf(value, "type") ?? "");
}

function membersOf(root: TemplatePart["root"], section: string): readonly MemberNode[] {
  const node = valueOf(root, section);
  return node?.kind === "object" ? node.members : [];
}

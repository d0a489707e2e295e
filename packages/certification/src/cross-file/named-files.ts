import {
  expressionOf,
  walkExpression,
  walkNodes,
  type MemberNode,
  type StringNode,
} from "@slipway/template-language";
import type { JsonFile } from "#input/json-file.ts";
import { remember } from "#input/remember.ts";

/** A file that a template expects to find beside it. */
export interface NamedFile {
  /** As written, without `./`, `../` or `/` before it. */
  path: string;
  at: StringNode;
}

const fileName =
  /^(?:\.{0,2}\/)*([\w.-]+(?:\/[\w.-]+)*\.(?:json|jsonc|sh|ps1|psm1|psd1|py|rb|js|cmd|bat|zip|tar|gz|tgz|jar|msi|deb|rpm|yaml|yml|sql|cfg|conf|config|ini|xml|txt|tpl|template))$/i;

/** What makes an expression one on the package's own files. */
const base = /artifactsLocation|templateLink/i;

const relativePath = "relativepath";

/** Files that a template names: in `relativePath`, and as whole names in expressions on the place of the package's files. */
export const namedFilesOf = remember<JsonFile, readonly NamedFile[]>((file) => {
  const found: NamedFile[] = [];
  walkNodes(file.document.root, (node, _ancestors, member) => {
    if (node.kind !== "string" || !mayName(node, member)) return;
    const expression = expressionOf(node);
    const texts = expression === undefined ? [node.value] : [];
    if (expression !== undefined && base.test(node.value)) {
      walkExpression(expression.root, (part) => {
        if (part.kind === "text") texts.push(part.value);
      });
    } else if (!isRelativePath(member)) return;
    for (const text of texts) {
      const path = fileName.exec(text)?.[1];
      if (path !== undefined) found.push({ path, at: node });
    }
  });
  return found;
});

/** Quick to say, and no for almost every string. */
function mayName({ value }: StringNode, member: MemberNode | undefined): boolean {
  return (value.startsWith("[") && base.test(value)) || isRelativePath(member);
}

function isRelativePath(member: MemberNode | undefined): boolean {
  const name = member?.key.value ?? "";
  return name.length === relativePath.length && name.toLowerCase() === relativePath;
}

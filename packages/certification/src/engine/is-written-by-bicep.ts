import { stringOf, valueOf } from "@slipway/template-language";
import type { CertifiedPackage } from "#input/certified-package.ts";

/** Whether the main template (or the only one) says of itself that Bicep generated it. */
export function isWrittenByBicep({ mainTemplate, templates, kind }: CertifiedPackage): boolean {
  const template = mainTemplate ?? (kind === "file" ? templates[0] : undefined);
  if (template?.isReadable !== true) return false;
  const generator = valueOf(valueOf(template.document.root, "metadata"), "_generator");
  return stringOf(generator, "name")?.toLowerCase() === "bicep";
}

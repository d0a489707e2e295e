import type { JsonNode } from "@slipway/template-language";
import { cutOut } from "./cut-out.ts";
import { innerTemplatesOf } from "./inner-templates.ts";
import type { JsonFile } from "./json-file.ts";
import { remember } from "./remember.ts";

/** A template as its rules see it: a whole file, a file without what is nested in it, or one nested template. */
export interface TemplatePart {
  file: JsonFile;
  /** Undefined where the file cannot be read. */
  root: JsonNode | undefined;
  /** The text of the part; `base` is where it begins in the file, so `base + index` is an offset into the file. */
  text: string;
  base: number;
  /** A nested template with inner scope (or within a policy rule), tested again by itself. */
  isInner: boolean;
}

/** The file as one template. */
export const wholeTemplateOf = remember<JsonFile, TemplatePart>((file) => ({
  file,
  root: file.isReadable ? file.document.root : undefined,
  text: file.text,
  base: 0,
  isInner: false,
}));

/** The template without its inner templates, then each of them; these still contain what is nested in them in turn. */
export const templatePartsOf = remember<JsonFile, readonly TemplatePart[]>((file) => {
  const whole = wholeTemplateOf(file);
  const inner = innerTemplatesOf(whole);
  if (inner.length === 0) return [whole];
  const parts = inner.map((node) => ({
    file,
    root: node,
    text: file.text.slice(node.start, node.end),
    base: node.start,
    isInner: true,
  }));
  return [{ ...whole, ...cutOut(whole, inner) }, ...parts];
});

import { findMember } from "@slipway/template-language";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";

/** Some tests of arm-ttk stop with an error, and so fail, on a template that has no `resources` at all. */
export const missingResources = {
  en: message`The template has no "resources"; arm-ttk's test stops there.`,
  "zh-CN": message`模板没有 "resources"；arm-ttk 的测试在此中止。`,
};

/** Whether those tests fail; in our own profile a template without resources has nothing to find fault with. */
export function lacksResources({ root }: TemplatePart, profile: Profile): boolean {
  return profile === "arm-ttk" && findMember(root, "resources") === undefined;
}

/** File names that make a template the main one, in the order in which they are preferred. */
export const mainTemplateNames = [
  "mainTemplate.json",
  "azuredeploy.json",
  "prereq.azuredeploy.json",
] as const;

const folded = mainTemplateNames.map((name) => name.toLowerCase());

/** Letter case does not matter, as arm-ttk has it. */
export function isMainTemplateName(name: string): boolean {
  return folded.includes(name.toLowerCase());
}

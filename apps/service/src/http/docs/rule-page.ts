import type { Language } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { getRule } from "#queries/rules/get-rule.ts";
import type { Library } from "./library.ts";
import type { SitePage } from "./render-frame.ts";
import { note, sitePage } from "./site-page.ts";
import { siteTexts } from "./site-texts.ts";

/**
 * The rule's page with what the operator made of the rule; a name of arm-ttk leads to the rule that stands for it.
 * @throws ServiceError `rule-not-found`
 */
export async function rulePage(
  context: Context,
  library: Library,
  language: Language,
  name: string,
): Promise<SitePage | undefined> {
  const { id, enforcement } = await getRule(context, { ruleId: name });
  const page = sitePage(library, language, `rules/${id}`);
  if (page === undefined) return undefined;
  return { ...page, html: note(siteTexts[language].enforcement[enforcement]) + page.html };
}

import type { Language } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import { ServiceError } from "#service-error.ts";
import type { OpenApiDocument } from "../openapi/make-document.ts";
import { renderApiPage } from "../openapi/render-api-page.ts";
import { readLibrary, type Library } from "./library.ts";
import { renderFrame, type SitePage } from "./render-frame.ts";
import { makeNavigation, renderHome } from "./render-navigation.ts";
import { rulePage } from "./rule-page.ts";
import { searchPage } from "./search-page.ts";
import { notFoundPage, sitePage } from "./site-page.ts";
import { siteTexts } from "./site-texts.ts";

export interface Wanted {
  path: string;
  /** What is searched for. */
  query: string;
  /** Whether a page is wanted also when there is none; programs get an error that they can read. */
  isPerson: boolean;
}

export interface Documentation {
  /** @throws ServiceError `route-not-found`, `rule-not-found`: for programs only */
  render(language: Language, wanted: Wanted): Promise<{ isFound: boolean; html: string }>;
}

/**
 * The site over the folder of Markdown.
 * @param api the description of the API
 */
export function makeDocumentation(
  services: Services,
  { folder, api }: { folder: string; api: () => OpenApiDocument },
): Documentation {
  const context: Context = { actor: anonymousActor, services };
  let library: Promise<Library> | undefined;
  return {
    render: async (language, wanted) => {
      const pages = await (library ??= readLibrary(folder));
      const navigation = makeNavigation(pages, language);
      const home = { path: "", title: siteTexts[language].documentation };
      const makers: Record<string, () => SitePage> = {
        "": () => ({ ...home, html: renderHome(navigation, language) }),
        api: () => renderApiPage(api(), language),
        search: () => searchPage(pages, language, wanted.query),
      };
      const find = async (): Promise<SitePage | undefined> => {
        const rule = /^rules\/([^/]+)$/.exec(wanted.path)?.[1];
        if (rule !== undefined) return rulePage(context, pages, language, rule);
        return makers[wanted.path]?.() ?? sitePage(pages, language, wanted.path);
      };
      const page = await orNothing(find, wanted);
      return {
        isFound: page !== undefined,
        html: renderFrame(page ?? notFoundPage(language), language, navigation),
      };
    },
  };
}

/** A person who follows an old link gets a page with the search; a program its error. */
async function orNothing(
  find: () => Promise<SitePage | undefined>,
  { isPerson }: Wanted,
): Promise<SitePage | undefined> {
  try {
    const page = await find();
    if (page === undefined && !isPerson) throw new ServiceError("route-not-found");
    return page;
  } catch (error) {
    const isMissing = error instanceof ServiceError && error.code === "rule-not-found";
    if (isMissing && isPerson) return undefined;
    throw error;
  }
}

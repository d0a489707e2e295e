import type { Language } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import { ServiceError } from "#service-error.ts";
import type { OpenApiDocument } from "../openapi/make-document.ts";
import { addOperations } from "../openapi/render-operations.ts";
import { readLibrary, type Library } from "./library.ts";
import { renderFrame, type SitePage } from "./render-frame.ts";
import { homePage, makeNavigation } from "./render-navigation.ts";
import { rulePage } from "./rule-page.ts";
import { searchPage } from "./search-page.ts";
import { notFoundPage, sitePage } from "./site-page.ts";

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
      const find = async (): Promise<SitePage | undefined> => {
        const { path, query } = wanted;
        if (path === "") return homePage(navigation, language);
        if (path === "search") return searchPage(pages, language, query);
        const rule = /^rules\/([^/]+)$/.exec(path)?.[1];
        if (rule !== undefined) return rulePage(context, pages, language, rule);
        const page = sitePage(pages, language, path);
        return page?.path === "api" ? addOperations(page, api()) : page;
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

import type { Definition } from "@slipway/contracts";
import {
  heroKey,
  itemsOf,
  marketplace,
  memberOf,
  itemNameNames,
  screenshotLinkNames,
  thumbnailNames,
  videoLinkNames,
} from "@slipway/contracts/offer-fields";
import { sanitiseListingHtml } from "#html/sanitise-listing-html.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { renderPlans } from "./render-plans.ts";
import type { StoredProductPage } from "./stored-product-page.ts";

export interface PageContent {
  publisherId: string;
  offerId: string;
  contentHash: string;
  definition: Definition;
  files: readonly SubmissionFile[];
  /** Where visitors get an image of the definition, by its link; undefined for one that is not hosted. */
  imageUrl(link: string): string | undefined;
}

const logoNames = ["smallLogo", "mediumLogo", "largeLogo", "wideLogo"];

/** The product page of some content: pure, with every text sanitised and every image at our own address. */
export function renderProductPage(content: PageContent): StoredProductPage {
  const { offer } = content.definition;
  const field = (name: string) => memberOf(offer, marketplace + name);
  const text = (name: string) => textOf(field(name));
  const privacyUrl = safeUrl(field("privacyURL"));
  const supportUrl = safeUrl(field("publicAzureSupportUrl"));
  return {
    publisherId: content.publisherId,
    offerId: content.offerId,
    contentHash: content.contentHash,
    title: text("title") || (content.definition.displayText ?? content.offerId),
    summary: text("summary"),
    longSummary: text("longSummary"),
    descriptionHtml: sanitiseListingHtml(text("description")),
    categories: itemsOf(field("categories")).map(String),
    ...renderPictures(content, field),
    usefulLinks: itemsOf(field("usefulLinks")).flatMap((item) => {
      const url = safeUrl(memberOf(item, "linkUrl"));
      return url === undefined ? [] : [{ title: textOf(memberOf(item, "linkTitle")) || url, url }];
    }),
    ...(privacyUrl === undefined ? {} : { privacyUrl }),
    termsHtml: sanitiseListingHtml(text("termsOfUse")),
    support: supportUrl === undefined ? {} : { url: supportUrl },
    plans: renderPlans(content.definition, content.files),
  };
}

type Pictures = Pick<StoredProductPage, "logos" | "hero" | "screenshots" | "videos">;

function renderPictures(content: PageContent, field: (name: string) => unknown): Pictures {
  const image = (value: unknown) => (typeof value === "string" ? content.imageUrl(value) : undefined);
  const hero = image(memberOf(content.definition.offer, heroKey));
  return {
    logos: Object.fromEntries(logoNames.flatMap((name) => pairOf(name, image(field(name))))),
    ...(hero === undefined ? {} : { hero }),
    screenshots: itemsOf(field("screenshots")).flatMap((item) => {
      const url = image(typeof item === "string" ? item : firstText(item, screenshotLinkNames));
      return url === undefined ? [] : [{ name: firstText(item, itemNameNames) ?? "", url }];
    }),
    videos: itemsOf(field("videos")).flatMap((item) => {
      const url = safeUrl(typeof item === "string" ? item : firstText(item, videoLinkNames));
      const thumbnail = image(firstText(item, thumbnailNames));
      const name = firstText(item, itemNameNames) ?? "";
      return url === undefined ? [] : [{ name, url, ...(thumbnail === undefined ? {} : { thumbnail }) }];
    }),
  };
}

function pairOf(name: string, url: string | undefined): (readonly [string, string])[] {
  return url === undefined ? [] : [[name, url]];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function firstText(item: unknown, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = memberOf(item, name);
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/** A web address that may stand in a link; everything else, `javascript:` among it, is left out. */
function safeUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

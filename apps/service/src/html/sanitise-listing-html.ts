import { listingTags } from "@slipway/contracts/offer-fields";
import sanitizeHtml from "sanitize-html";

const options: sanitizeHtml.IOptions = {
  allowedTags: [...listingTags],
  allowedAttributes: { a: ["href", "rel", "target"] },
  allowedSchemes: ["https", "http", "mailto"],
  allowProtocolRelative: false,
  // The content of these is no text that a reader should see; of other unknown elements it is kept.
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
    "title",
  ],
  nestingLimit: 50,
  transformTags: {
    // A listing opens other sites in a new tab, which must not reach back.
    a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer nofollow", target: "_blank" }, true),
  },
};

/**
 * Listing HTML that is safe to show to everybody: known elements without attributes, links to web and mail addresses.
 * Sanitising the result again changes nothing.
 */
export function sanitiseListingHtml(html: string): string {
  return sanitizeHtml(html, options);
}

import { useMemo } from "react";
import DOMPurify from "dompurify";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { listingTags } from "@slipway/contracts/offer-fields";
import { listingTextStyles } from "./listing-text-styles.ts";

/** What listings may hold; the service has sanitised them already, this is the second lock on the door. */
const allowed = {
  ALLOWED_TAGS: [...listingTags],
  ALLOWED_ATTR: ["href"],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

const useStyles = makeStyles({ html: listingTextStyles });

/** Listing HTML as text with structure; scripts, styles, images and odd links are gone. */
export function SafeHtml({ html, className }: { html: string; className?: string }) {
  const styles = useStyles();
  const clean = useMemo(() => sanitise(html), [html]);
  // oxlint-disable-next-line react/no-danger -- sanitised in the line above
  return <div className={mergeClasses(styles.html, className)} dangerouslySetInnerHTML={{ __html: clean }} />;
}

function sanitise(html: string): string {
  const box = document.createElement("div");
  box.append(DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true }));
  for (const link of box.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
  }
  return box.innerHTML;
}

import { useMemo } from "react";
import DOMPurify from "dompurify";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** What listings may hold; the service has sanitised them already, this is the second lock on the door. */
const allowed = {
  ALLOWED_TAGS: "p br em i strong b u ul ol li a h1 h2 h3 h4 h5 h6".split(" "),
  ALLOWED_ATTR: ["href"],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

const useStyles = makeStyles({
  html: {
    overflowWrap: "anywhere",
    maxWidth: "80ch",
    lineHeight: tokens.lineHeightBase400,
    "& > :first-child": { marginTop: 0 },
    "& > :last-child": { marginBottom: 0 },
    "& p, & ul, & ol": { marginBlock: tokens.spacingVerticalM },
    "& ul, & ol": { paddingLeft: "24px" },
    "& h1, & h2, & h3, & h4, & h5, & h6": {
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      marginBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalS}`,
    },
    "& a": { color: tokens.colorBrandForegroundLink },
  },
});

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

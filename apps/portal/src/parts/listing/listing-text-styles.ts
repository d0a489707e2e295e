import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** How the text of a listing looks: on the product page, and while it is written. */
export const listingTextStyles: GriffelStyle = {
  overflowWrap: "anywhere",
  maxWidth: "80ch",
  lineHeight: tokens.lineHeightBase400,
  "& > :first-child": { marginTop: 0 },
  "& > :last-child": { marginBottom: 0 },
  "& p, & ul, & ol": { marginBlock: tokens.spacingVerticalM },
  "& ul, & ol": { paddingLeft: "24px" },
  "& li > p": { marginBlock: 0 },
  "& h1, & h2, & h3, & h4, & h5, & h6": {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    marginBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalS}`,
  },
  "& a": { color: tokens.colorBrandForegroundLink },
};

import { StarterKit } from "@tiptap/starter-kit";

/** The elements of `listingTags`, and no more: what is pasted loses everything else. */
export const richTextExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    link: {
      openOnClick: false,
      // It would also draw into a link what is typed behind it.
      autolink: false,
      protocols: ["https", "http", "mailto"],
      // As the service writes them: a listing opens other sites in a new tab, which must not reach back.
      HTMLAttributes: { target: "_blank", rel: "noopener noreferrer nofollow", class: null },
    },
  }),
];

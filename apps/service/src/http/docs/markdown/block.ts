/** One piece of a page. Texts are Markdown of one paragraph; `renderInline` makes HTML of them. */
export type Block = Heading | Paragraph | Code | List | Table | Quote;

export interface Heading {
  kind: "heading";
  /** 1 to 6. */
  level: number;
  text: string;
  /** Unique on the page, for links. */
  id: string;
}

interface Paragraph {
  kind: "paragraph";
  text: string;
}

export interface Code {
  kind: "code";
  /** What stands behind the opening fence: the language, then words like `fails`. */
  info: string;
  text: string;
}

export interface List {
  kind: "list";
  isOrdered: boolean;
  items: Block[][];
}

export interface Table {
  kind: "table";
  /** Empty texts when the table has no heads. */
  head: string[];
  rows: string[][];
}

interface Quote {
  kind: "quote";
  blocks: Block[];
}

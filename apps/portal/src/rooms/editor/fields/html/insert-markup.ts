/** What the toolbar of an HTML field puts around the chosen text. */
export type Markup = "bold" | "italic" | "heading" | "paragraph" | "bulletList" | "numberedList" | "link";

export interface Marked {
  text: string;
  /** The chosen part afterwards. */
  start: number;
  end: number;
}

const around: Record<Exclude<Markup, "bulletList" | "numberedList">, readonly [string, string]> = {
  bold: ["<strong>", "</strong>"],
  italic: ["<em>", "</em>"],
  heading: ["<h2>", "</h2>"],
  paragraph: ["<p>", "</p>"],
  link: ['<a href="https://">', "</a>"],
};

/** Puts tags around the part from `start` to `end`; of a list, each line becomes an item. */
export function insertMarkup(text: string, start: number, end: number, markup: Markup): Marked {
  const [before, chosen, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const [open, content, close] = wrap(chosen, markup);
  const at = before.length + open.length;
  return { text: before + open + content + close + after, start: at, end: at + content.length };
}

function wrap(chosen: string, markup: Markup): readonly [string, string, string] {
  if (markup !== "bulletList" && markup !== "numberedList") {
    const [open, close] = around[markup];
    return [open, chosen, close];
  }
  const tag = markup === "bulletList" ? "ul" : "ol";
  const lines = chosen.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [`<${tag}>\n<li>`, "", `</li>\n</${tag}>`];
  return [`<${tag}>\n`, lines.map((line) => `<li>${line.trim()}</li>`).join("\n"), `\n</${tag}>`];
}

const blockEnds = /(<\/(?:p|h[1-6]|ul|ol|li)>|<(?:ul|ol)>)(?=<)/g;
const itemOfOneParagraph = /<li><p>((?:(?!<\/?(?:p|ul|ol|li)\b)[^])*)<\/p><\/li>/g;

/**
 * HTML of the visual editor as a person would write it: an item of one paragraph without the paragraph, each block on a
 * line of its own, so that two versions can be compared line by line. An empty text has no paragraph either.
 */
export function formatListingHtml(html: string): string {
  const compact = html.replace(itemOfOneParagraph, "<li>$1</li>").replace(/(?:<p><\/p>)+$/, "");
  return compact.replace(blockEnds, "$1\n");
}

/** The elements that a description may hold: simple text with headings, lists and links (cpp-portal 5.5). */
export const listingTags: readonly string[] = "p br em i strong b u ul ol li a h1 h2 h3 h4 h5 h6".split(" ");

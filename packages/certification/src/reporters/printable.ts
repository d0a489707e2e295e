/** Signs that steer a terminal or turn the direction of a text: control characters, bidirectional marks, lone surrogates. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text from a package, made harmless for a terminal; one sign stays one sign, so that columns hold. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, "\ufffd");
}

/** The same for what must stay on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/[\n\t]/g, " ");
}

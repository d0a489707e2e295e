/**
 * Everything the reader can notice: whether strict JSON refuses it, and whether PowerShell's reader (the one behind arm-ttk)
 * and Azure Resource Manager's own (both Newtonsoft's) do.
 */
export const jsonProblems = {
  "byte-order-mark": { isFatal: false, isLenient: true, message: "The file begins with a byte order mark." },
  "not-utf-8": {
    isFatal: true,
    isLenient: true,
    message: "The file is UTF-16; JSON files are exchanged as UTF-8.",
  },
  "invalid-utf-8": { isFatal: true, isLenient: true, message: "These bytes are not valid UTF-8." },
  comment: { isFatal: true, isLenient: true, message: "JSON has no comments." },
  "trailing-comma": { isFatal: true, isLenient: true, message: "A comma is followed by no further element." },
  "line-break-in-string": {
    isFatal: true,
    isLenient: true,
    message: "A string contains a raw line break; write \\n.",
  },
  "control-character-in-string": {
    isFatal: true,
    isLenient: true,
    message: "A string contains a raw control character.",
  },
  "single-quotes": { isFatal: true, isLenient: true, message: "Strings stand in double quotes." },
  "unquoted-name": { isFatal: true, isLenient: true, message: "Names stand in double quotes." },
  "unusual-blank": {
    isFatal: true,
    isLenient: true,
    message: "This blank is not one that JSON allows between values.",
  },
  "unusual-number": {
    isFatal: true,
    isLenient: true,
    message: "JSON does not allow numbers to be written like this.",
  },
  "duplicate-name": {
    isFatal: false,
    isLenient: true,
    message: "The object has this name twice; the last one wins.",
  },
  "duplicate-name-in-other-case": {
    isFatal: false,
    isLenient: false,
    message: "Two names differ only in letter case.",
  },
  "bad-escape": { isFatal: true, isLenient: false, message: "This escape sequence does not exist in JSON." },
  "unterminated-string": { isFatal: true, isLenient: false, message: "The string is not closed." },
  "unterminated-comment": { isFatal: true, isLenient: false, message: "The comment is not closed." },
  "unclosed-bracket": { isFatal: true, isLenient: false, message: "This bracket is not closed." },
  "mismatched-bracket": {
    isFatal: true,
    isLenient: false,
    message: "This bracket closes nothing that is open here.",
  },
  "missing-comma": { isFatal: true, isLenient: false, message: "A comma is missing before this." },
  "missing-colon": { isFatal: true, isLenient: false, message: "A colon is missing after the name." },
  "missing-value": { isFatal: true, isLenient: false, message: "A value is missing here." },
  "missing-name": { isFatal: true, isLenient: false, message: "A name is missing here." },
  "unknown-word": {
    isFatal: true,
    isLenient: false,
    message: "Only true, false and null may stand without quotes.",
  },
  "unexpected-character": { isFatal: true, isLenient: false, message: "This does not belong here." },
  "text-after-end": {
    isFatal: true,
    isLenient: false,
    message: "There is more text after the end of the value.",
  },
  "empty-document": { isFatal: true, isLenient: false, message: "The file is empty." },
  "too-deep": {
    isFatal: true,
    isLenient: false,
    message: "The brackets are nested too deeply; this part was not read.",
  },
  "too-large": { isFatal: true, isLenient: false, message: "The text is too large; the rest was not read." },
} as const satisfies Record<string, { isFatal: boolean; isLenient: boolean; message: string }>;

export type JsonProblemCode = keyof typeof jsonProblems;

/** True where PowerShell's reader and Azure Resource Manager would read the text in spite of this problem. */
export function isToleratedByArm(code: JsonProblemCode): boolean {
  return jsonProblems[code].isLenient;
}

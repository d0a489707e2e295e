/** A change of a file's text: what lies between the offsets is replaced. */
export interface TextEdit {
  /** Offsets in the text without its byte order mark. */
  start: number;
  end: number;
  text: string;
}

/** What a rule offers to do about a finding, where that is safe: all of it or nothing. */
export interface Fix {
  edits: readonly TextEdit[];
  dropsByteOrderMark?: true;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  let at = 0;
  let result = "";
  for (const edit of sorted) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

import type { CertifiedFile } from "./certified-file.ts";
import { remember } from "./remember.ts";

/** A file's text in lower case, made once for all who look for words in it; offsets may differ from those of the text. */
export const foldedTextOf = remember<CertifiedFile, string>(({ text }) => text.toLowerCase());

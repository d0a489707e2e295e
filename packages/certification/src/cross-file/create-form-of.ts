import { readCreateUi, type CreateUi } from "@slipway/template-language";
import type { JsonFile } from "#input/json-file.ts";
import { remember } from "#input/remember.ts";

/** The create form of a file, read once for all rules. */
export const createFormOf = remember<JsonFile, CreateUi>((file) => readCreateUi(file.document));

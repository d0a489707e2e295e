import { z } from "zod";

/** Yes or no in a query string, where everything is text; a typed client gives a boolean. */
export const QueryFlag = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0", "yes", "no"])])
  .transform((value) => value === true || value === "true" || value === "1" || value === "yes");

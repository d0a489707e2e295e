import { hostileExpressions } from "./expressions.ts";
import { hostileFiles } from "./files.ts";
import { hostileForms } from "./forms.ts";
import type { HostilePackage } from "./hostile-package.ts";
import { hostileTemplates } from "./templates.ts";
import { hostileTexts } from "./texts.ts";

/** Every package that must be judged in bounded time and memory. */
export const hostilePackages: readonly HostilePackage[] = [
  ...hostileTemplates,
  ...hostileExpressions,
  ...hostileForms,
  ...hostileTexts,
  ...hostileFiles,
];

import { internalError } from "#engine/internal-error.ts";
import type { Text } from "#model/message.ts";
import { rules } from "#rules/index.ts";

/** The title of a rule; its id where a report of an earlier version names one that is gone. */
export function titleOfRule(id: string): Text {
  const rule = [...rules, internalError].find((each) => each.id === id);
  return rule?.title ?? { en: id, "zh-CN": id };
}

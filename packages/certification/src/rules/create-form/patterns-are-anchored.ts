import { stringOf } from "@slipway/template-language";
import { findByName } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const patternsAreAnchored = defineRule({
  id: "patterns-are-anchored",
  title: {
    en: "Regular expressions of the form look at the whole input",
    "zh-CN": "表单的正则表达式匹配完整输入",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    open: {
      en: message`The expression accepts anything that contains a match: it has no ${"sign"}.`,
      "zh-CN": message`该正则表达式没有 ${"sign"}，只要输入中含有匹配的部分就会被接受。`,
    },
  },
  fix: {
    en: "Begin the expression with ^ and end it with $.",
    "zh-CN": "请让正则表达式以 ^ 开头并以 $ 结尾。",
  },
  check({ file, report }) {
    for (const { place, member } of findByName(wholeTemplateOf(file), "regex")) {
      const pattern = stringOf(place.node, member.key.value)?.trim() ?? "";
      // Expressions that are evaluated first, and those of look-aheads alone, say nothing by their ends.
      if (pattern === "" || /^\[(?:basics|steps|if|concat|parse)\b/i.test(pattern)) continue;
      const missing = [isOpenAtStart(pattern) ? "^" : "", isOpenAtEnd(pattern) ? "$" : ""].join("");
      if (missing !== "") report({ message: "open", at: member, values: { sign: [...missing].join(" … ") } });
    }
  },
});

function isOpenAtStart(pattern: string): boolean {
  return !/^(?:\((?:\?:)?)*(?:\^|\(\?[=!<])/.test(pattern);
}

/** What ends in `.*` and the like takes everything that follows anyway. */
function isOpenAtEnd(pattern: string): boolean {
  return !/(?:\$|\.(?:[*+]|\{\d+,\})\??)\)*$/.test(pattern);
}

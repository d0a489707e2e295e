import { jsonProblems, type JsonProblemCode } from "@slipway/template-language";
import type { Text } from "#model/message.ts";

const chinese: Record<JsonProblemCode, string> = {
  "byte-order-mark": "文件以字节顺序标记开头。",
  "not-utf-8": "文件是 UTF-16 编码；JSON 文件应使用 UTF-8。",
  "invalid-utf-8": "这些字节不是有效的 UTF-8。",
  comment: "JSON 中没有注释。",
  "trailing-comma": "逗号后面没有其他元素。",
  "line-break-in-string": "字符串中有未转义的换行；请写作 \\n。",
  "control-character-in-string": "字符串中有未转义的控制字符。",
  "single-quotes": "字符串应使用双引号。",
  "unquoted-name": "名称应使用双引号。",
  "unusual-blank": "此处的空白字符不是 JSON 允许的空白。",
  "unusual-number": "JSON 不允许这样书写数字。",
  "duplicate-name": "对象中有两个相同的名称；以最后一个为准。",
  "duplicate-name-in-other-case": "两个名称仅大小写不同。",
  "bad-escape": "JSON 中没有这种转义序列。",
  "unterminated-string": "字符串没有结束。",
  "unterminated-comment": "注释没有结束。",
  "unclosed-bracket": "括号没有闭合。",
  "mismatched-bracket": "此括号与任何已打开的括号都不匹配。",
  "missing-comma": "此处之前缺少逗号。",
  "missing-colon": "名称后面缺少冒号。",
  "missing-value": "此处缺少值。",
  "missing-name": "此处缺少名称。",
  "unknown-word": "只有 true、false 和 null 可以不加引号。",
  "unexpected-character": "此处不应出现该字符。",
  "text-after-end": "值结束之后还有其他内容。",
  "empty-document": "文件为空。",
  "too-deep": "括号嵌套过深；此部分未读取。",
  "too-large": "文本过大；其余部分未读取。",
};

/** What the JSON reader notices, in both languages; the English ones are the reader's own. */
export const jsonProblemTexts = Object.fromEntries(
  Object.entries(jsonProblems).map(([code, { message }]) => [
    code,
    { en: message, "zh-CN": chinese[code as JsonProblemCode] },
  ]),
) as Record<JsonProblemCode, Text>;

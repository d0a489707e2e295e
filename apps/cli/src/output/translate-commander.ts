import type { Language } from "@slipway/contracts";

/** What commander says by itself, in Chinese: a pattern and its translation with the same holes. */
const translations: readonly [RegExp, string][] = [
  [/^Usage:$/, "用法："],
  [/^Arguments:$/, "参数："],
  [/^Options:$/, "选项："],
  [/^Commands:$/, "命令："],
  [/^unknown option '(.*)'/, "未知选项 “$1”"],
  [/^unknown command '(.*)'/, "未知命令 “$1”"],
  [/^missing required argument '(.*)'/, "缺少必需的参数 “$1”"],
  [/^required option '(.*)' not specified/, "未给出必需的选项 “$1”"],
  [/^option '(.*)' argument missing/, "选项 “$1” 缺少参数值"],
  [/^too many arguments.*Expected (\d+) arguments? but got (\d+).*/, "参数过多：应有 $1 个，实际为 $2 个"],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    "选项 “$1” 的值 “$2” 无效，可用的值为 $3",
  ],
  [/\(Did you mean (.*)\?\)/, "（是否指 $1？）"],
];

/** A heading or an error message of commander in the person's language. */
export function translateCommander(text: string, language: Language): string {
  if (language === "en") return text;
  return translations.reduce((result, [pattern, chinese]) => result.replace(pattern, chinese), text);
}

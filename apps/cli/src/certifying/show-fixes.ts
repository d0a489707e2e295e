import type { FixedPath } from "#certifying/fix-argument.ts";
import { printJson } from "#output/print-json.ts";
import { unifiedDiff } from "#output/unified-diff.ts";
import type { Terminal } from "#terminal.ts";

/** Prints what fixing would change: a diff that `patch -p1` takes, or one JSON document. */
export function showFixes(files: readonly FixedPath[], terminal: Terminal, isJson: boolean): void {
  const shown = files.map(({ shownPath, rules, before, after }) => ({
    path: shownPath,
    rules: [...new Set(rules)],
    diff: unifiedDiff(shownPath, before, after),
  }));
  if (isJson) printJson(terminal, { schemaVersion: 1, fixes: shown });
  else terminal.print(shown.map(({ diff }) => diff).join(""));
  sayFixes(files, terminal, false);
}

/** Says how many findings were fixed, or would be, in which files. */
export function sayFixes(files: readonly FixedPath[], terminal: Terminal, isDone: boolean): void {
  for (const { shownPath, rules } of files) {
    const counted = [...Map.groupBy(rules, (rule) => rule)].map(([rule, each]) => `${rule} × ${each.length}`);
    terminal.say({
      en: `${shownPath}: ${isDone ? "fixed" : "would be fixed"}: ${counted.join(", ")}`,
      "zh-CN": `${shownPath}：${isDone ? "已修复" : "将修复"}：${counted.join("，")}`,
    });
  }
  if (files.length > 0) return;
  terminal.say({ en: "Nothing can be fixed by itself.", "zh-CN": "没有可以自动修复的内容。" });
}

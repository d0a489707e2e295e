import type { CallOutput } from "@slipway/contracts/client";
import { escapeHtml, renderPage } from "../page.ts";

type Rules = CallOutput<"listRules">;
type Rule = CallOutput<"getRule">;
type Language = keyof Rule["title"];

/** Why a rule is there, what it says and how to satisfy it. */
export function rulePage(rule: Rule): string {
  const body = (language: Language, labels: { says: string; fix: string; all: string }) =>
    [
      `<p><code>${escapeHtml(rule.id)}</code>, ${rule.severity}, ${rule.enforcement}</p>`,
      rule.armTtk === undefined ? "" : `<p>arm-ttk: <code>${escapeHtml(rule.armTtk)}</code></p>`,
      `<h3>${labels.says}</h3><ul>${linesOf(rule.why[language])}</ul>`,
      `<h3>${labels.fix}</h3><p>${withCode(rule.fix[language])}</p>`,
      `<p><a href="/docs/rules">${labels.all}</a></p>`,
    ].join("");
  return renderPage({
    title: rule.title.en,
    titleZh: rule.title["zh-CN"],
    html: body("en", { says: "What it reports", fix: "How to fix it", all: "Every rule" }),
    htmlZh: body("zh-CN", { says: "报告的内容", fix: "修复方法", all: "所有规则" }),
  });
}

export function ruleListPage({ ruleSet, rules }: Rules): string {
  const groups = Map.groupBy(rules, (rule) => rule.group);
  const list = (language: Language) =>
    [...groups]
      .map(([group, members]) => {
        const items = members.map(
          ({ id, title }) =>
            `<li><a href="/docs/rules/${encodeURIComponent(id)}">${withCode(title[language])}</a></li>`,
        );
        return `<h3>${escapeHtml(group)}</h3><ul>${items.join("")}</ul>`;
      })
      .join("");
  return renderPage({
    title: `Certification rules ${ruleSet}`,
    titleZh: `认证规则 ${ruleSet}`,
    html: list("en"),
    htmlZh: list("zh-CN"),
  });
}

function linesOf(text: string): string {
  return text
    .split("\n")
    .map((line) => `<li>${withCode(line)}</li>`)
    .join("");
}

/** Words between backticks are code. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

import type { Text } from "@slipway/contracts";
import type { EmailEvent } from "@slipway/contracts/client";
import { emailTexts } from "./email-texts.ts";

export type EmailLanguage = keyof Text;

/** What fills the holes of an e-mail's texts. */
export type EmailValues = Readonly<Record<string, string | Text | undefined>>;

export interface RenderedEmail {
  subject: string;
  text: string;
  html: string;
}

export interface EmailContent {
  event: EmailEvent;
  language: EmailLanguage;
  values: EmailValues;
  /** Why, with place and fix: one paragraph each. */
  reasons: readonly Text[];
  at: Date;
  publicUrl: string;
  operatorName: string;
}

const labels = {
  offer: { en: "Offer", "zh-CN": "产品/服务" },
  publisher: { en: "Publisher", "zh-CN": "发布者" },
  time: { en: "Time", "zh-CN": "时间" },
  why: { en: "Why", "zh-CN": "原因" },
  next: { en: "What to do next", "zh-CN": "后续操作" },
  footer: {
    en: "You get this because your address was given for this offer or your role asks for it.",
    "zh-CN": "您收到此邮件，是因为您的地址已为该产品/服务登记，或您的角色需要此通知。",
  },
} satisfies Record<string, Text>;

/** One e-mail as text and HTML, saying what happened, where, when, why and what to do next, with a link that lands there. */
export function renderEmail(content: EmailContent): RenderedEmail {
  const { event, language, values, reasons, at, publicUrl, operatorName } = content;
  const texts = emailTexts[event];
  const fill = (text: Text) => fillHoles(text[language], language, values);
  const link = publicUrl + fillHoles(texts.path, language, values, encodeURIComponent);
  const time = `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const facts = (
    [
      [labels.offer[language], valueOf(values["offer"], language)],
      [labels.publisher[language], valueOf(values["publisher"], language)],
      [labels.time[language], time],
    ] as const
  ).filter(([, value]) => value !== "");
  const why = reasons.map((reason) => reason[language]);
  const colon = language === "zh-CN" ? "：" : ": ";
  const heading = (label: Text) => `${label[language]}${colon.trim()}`;
  return {
    subject: fill(texts.subject),
    text: [
      fill(texts.happened),
      facts.map(([label, value]) => `${label}${colon}${value}`).join("\n"),
      ...(why.length === 0 ? [] : [`${heading(labels.why)}\n${why.map((line) => `- ${line}`).join("\n")}`]),
      `${heading(labels.next)}\n${fill(texts.next)}`,
      `${texts.action[language]}${colon}${link}`,
      `--\n${operatorName}\n${labels.footer[language]}`,
    ].join("\n\n"),
    html: renderHtml({
      language,
      operatorName,
      happened: fill(texts.happened),
      facts,
      why,
      next: fill(texts.next),
      action: texts.action[language],
      link,
    }),
  };
}

interface HtmlParts {
  language: EmailLanguage;
  operatorName: string;
  happened: string;
  facts: readonly (readonly [string, string])[];
  why: readonly string[];
  next: string;
  action: string;
  link: string;
}

function renderHtml(parts: HtmlParts): string {
  const { language } = parts;
  const facts = parts.facts
    .map(
      ([label, value]) =>
        `<tr><td style="color:#605e5c;padding:2px 16px 2px 0">${escapeHtml(label)}</td><td>${escapeHtml(value)}</td></tr>`,
    )
    .join("");
  const why = parts.why.map((line) => `<li style="margin-bottom:8px">${escapeHtml(line)}</li>`).join("");
  const whyBlock =
    why === ""
      ? ""
      : `<h2 style="font-size:16px;margin:24px 0 8px">${labels.why[language]}</h2><ul style="padding-left:20px;margin:0">${why}</ul>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f3f2f1;font-family:'Segoe UI','Noto Sans SC',Arial,sans-serif;color:#201f1e;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:24px"><div style="background:#fff;border-radius:8px;padding:32px">
<p style="font-weight:600;color:#0f6cbd;margin:0 0 16px">${escapeHtml(parts.operatorName)}</p>
<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(parts.happened)}</h1>
<table style="border-collapse:collapse">${facts}</table>
${whyBlock}
<h2 style="font-size:16px;margin:24px 0 8px">${labels.next[language]}</h2><p style="margin:0 0 24px">${escapeHtml(parts.next)}</p>
<p style="margin:0"><a href="${escapeHtml(parts.link)}" style="display:inline-block;background:#0f6cbd;color:#fff;text-decoration:none;padding:10px 20px;border-radius:4px">${escapeHtml(parts.action)}</a></p>
</div><p style="color:#605e5c;font-size:12px;margin:16px 0">${labels.footer[language]}</p></div>
</body></html>`;
}

function fillHoles(
  template: string,
  language: EmailLanguage,
  values: EmailValues,
  encode: (value: string) => string = (value) => value,
): string {
  return template.replace(/\{(\w+)\}/g, (_hole, name: string) => encode(valueOf(values[name], language)));
}

function valueOf(value: string | Text | undefined, language: EmailLanguage): string {
  return typeof value === "object" ? value[language] : (value ?? "");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

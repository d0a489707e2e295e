import {
  emailEvents,
  mutedAs,
  type EmailEvent,
  type EmailRecipients,
} from "../../../packages/contracts/src/client.ts";
import { emailTexts } from "../../../apps/service/src/emails/email-texts.ts";
import { table, type Language } from "../languages.ts";

const recipients: Record<Language, Record<EmailRecipients, string>> = {
  en: {
    run: "the addresses given at Publish",
    "run-and-engineering": "the addresses given at Publish, and the engineering contact",
    reviewers: "every reviewer",
    assignee: "who took the review, else every reviewer",
    owners: "the publisher's owners",
    "incident-publisher": "the incident's contact",
    support: "the support engineers",
  },
  "zh-CN": {
    run: "发布时填写的地址",
    "run-and-engineering": "发布时填写的地址以及工程联系人",
    reviewers: "所有评审者",
    assignee: "承接评审的人，否则为所有评审者",
    owners: "发布者的所有者",
    "incident-publisher": "事件的联系人",
    support: "支持工程师",
  },
};

/** Holes of the texts as words; others stay dots. */
const holes: Record<Language, Record<string, string>> = {
  en: { offer: "the offer", by: "Somebody", title: "granted or refused" },
  "zh-CN": { offer: "该产品/服务", by: "某人", title: "同意或拒绝" },
};

/** Every e-mail with who gets it. */
export function listEmails(language: Language): string[] {
  const heads =
    language === "en" ? ["when", "who gets it", "can be turned off"] : ["何时", "收件人", "可以关闭"];
  const yes = language === "en" ? "yes" : "是";
  const rows = Object.entries(emailEvents).map(([event, definition]) => {
    const { happened } = emailTexts[event as EmailEvent];
    return [
      fill(happened[language], language),
      recipients[language][definition.recipients],
      mutedAs(event as EmailEvent) === undefined ? "" : yes,
    ];
  });
  return table(heads, rows);
}

function fill(text: string, language: Language): string {
  const filled = text.replace(/ ?\{(\w+)\} ?/g, (hole, name: string) => {
    const word = holes[language][name] ?? "…";
    return language === "en" ? hole.replace(`{${name}}`, word) : word;
  });
  const sentence = filled.replace("….", "…");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

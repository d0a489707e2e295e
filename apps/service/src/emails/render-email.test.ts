import { describe, expect, it } from "vitest";
import { emailEvents, type EmailEvent } from "@slipway/contracts/client";
import { renderEmail, type EmailContent } from "./render-email.ts";

const example: Omit<EmailContent, "event" | "language"> = {
  values: {
    offer: "Tidewater <Cluster>",
    publisher: "Quayside Systems",
    publisherId: "quayside",
    offerId: "tidewater-cluster",
    reviewId: "0f5a8a52-1d7e-4b53-9b51-7f1c3d2e4a5b",
    incidentId: "5c0b7a7e-93b5-4f6e-8a27-5c1e0b9d4f36",
    step: { en: "Certification", "zh-CN": "认证" },
    by: "Olivia Owens",
    due: "2026-12-09",
    title: { en: "A question", "zh-CN": "一个问题" },
    number: "17",
    rule: "tooltips-are-present",
  },
  reasons: [
    {
      en: "mainTemplate.json:12: The parameter is not used.",
      "zh-CN": "mainTemplate.json:12：未使用该参数。",
    },
  ],
  at: new Date("2026-11-25T10:30:00Z"),
  publicUrl: "https://slipway.example",
  operatorName: "Slipway",
};

describe.each(Object.keys(emailEvents) as EmailEvent[])("%s", (event) => {
  it.each(["en", "zh-CN"] as const)(
    "says in %s what happened, where, when, why and what to do next",
    async (language) => {
      const { subject, text, html } = renderEmail({ ...example, event, language });
      expect(`${subject}\n${text}${html}`).not.toMatch(/undefined|\{\w+\}/);
      expect(text).toMatch(/https:\/\/slipway\.example\/(publishers|storefront)\//);
      expect(html).not.toContain("<Cluster>");
      await expect(`Subject: ${subject}\n\n${text}\n`).toMatchFileSnapshot(`golden/${event}.${language}.txt`);
      await expect(html).toMatchFileSnapshot(`golden/${event}.${language}.html`);
    },
  );
});

import type { DryRun, Text } from "@slipway/contracts";
import { leadDestinations } from "@slipway/contracts/offer-fields";
import type { Services } from "#compose.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { findStepResult } from "#database/repositories/step-result.ts";
import type { NewMessage } from "#domain/message.ts";
import { leadTestKey } from "#leads/lead-test-key.ts";
import { readLeadSettings, type ChosenDestination } from "#leads/read-lead-settings.ts";

/** What packaging would do about leads; an error among the messages would make it fail. */
export interface PlannedLeads {
  leads: DryRun["leads"];
  messages: NewMessage[];
}

/** Where leads would go and whether a test lead would be sent; nothing is connected and nothing sent. */
export async function planLeads(
  services: Services,
  key: OfferKey,
  definition: unknown,
): Promise<PlannedLeads> {
  const chosen = await readLeadSettings(services, key, definition);
  const known = leadDestinations.find(({ value }) => value === chosen.kind);
  const title = known?.title ?? { en: chosen.kind, "zh-CN": chosen.kind };
  const message = await describe(services, key, chosen, title);
  return { leads: { destination: chosen.kind, title, text: message.text }, messages: [message] };
}

async function describe(
  services: Services,
  key: OfferKey,
  chosen: ChosenDestination,
  title: Text,
): Promise<NewMessage> {
  const known = leadDestinations.find(({ value }) => value === chosen.kind);
  if (chosen.kind === "None") return say("leads.none", "No lead destination is set.", "未设置潜在顾客目标。");
  if (known?.isSupported !== true)
    return refuse(
      `Leads cannot be delivered to ${title.en} yet.`,
      `尚不能将潜在顾客发送到 ${title["zh-CN"]}。`,
    );
  const missing = known.settings.filter((setting) => !chosen.settings[setting.key]);
  if (missing.length > 0) {
    const names = (language: keyof Text) => missing.map((setting) => setting.title[language]).join(", ");
    return refuse(`${title.en} lacks: ${names("en")}.`, `${title["zh-CN"]} 缺少：${names("zh-CN")}。`);
  }
  const recorded = await findStepResult(services.db, leadTestKey(key, chosen), services.clock.now());
  if (recorded !== undefined)
    return say(
      "leads.tested-recently",
      `${title.en} took a test lead within the last 24 hours; it would not be sent another one.`,
      `${title["zh-CN"]} 在过去 24 小时内已接收过测试潜在顾客；不会再次发送。`,
    );
  return say(
    "leads.would-test",
    `${title.en} would be connected and sent one test lead. A dry run sends none, so whether it takes leads is not known yet.`,
    `将连接 ${title["zh-CN"]} 并发送一条测试潜在顾客。试运行不会发送，因此尚不知道它是否接收潜在顾客。`,
  );
}

function say(code: string, en: string, zh: string): NewMessage {
  return { level: "information", code, text: { en, "zh-CN": zh } };
}

function refuse(en: string, zh: string): NewMessage {
  return {
    level: "error",
    code: "leads.would-fail",
    pointer: "/offer/microsoft-azure-marketplace.leadDestination",
    text: { en, "zh-CN": zh },
    next: {
      en: "Correct the lead destination on the Marketplace tab.",
      "zh-CN": "请在“市场”选项卡中更正潜在顾客目标。",
    },
  };
}

import { standings, standingTable } from "../../../apps/service/src/domain/standing.ts";
import { stepsOf } from "../../../apps/service/src/domain/steps.ts";
import { statusTexts } from "../../../apps/portal/src/texts/statuses.ts";
import { table, type Language } from "../languages.ts";

const words = {
  en: {
    heads: ["", "step", "what happens", "usually takes"],
    publisher: "as long as you need",
    reviewer: "until a reviewer answers",
    moments: "moments",
    operator: "Marketplace",
    statusHeads: ["status", "where the offer is"],
    noRun: "no run is under way",
  },
  "zh-CN": {
    heads: ["", "步骤", "内容", "通常用时"],
    publisher: "由您决定",
    reviewer: "直到评审者回复",
    moments: "片刻",
    operator: "市场",
    statusHeads: ["状态", "产品/服务所处的位置"],
    noRun: "没有正在进行的发布",
  },
} as const;

/** The steps of an Azure application, numbered as on the Status tab. */
export function listSteps(language: Language): string[] {
  const { heads, operator, moments, ...waits } = words[language];
  const rows = stepsOf("microsoft-azure-applications").map((step, index) => {
    const estimate = step.estimates.seed?.[language];
    const time = step.waitsFor === undefined ? (estimate ?? moments) : (estimate ?? waits[step.waitsFor]);
    const title = step.title[language].replace("{operator}", operator);
    return [String(index + 1), `**${title}**`, step.description[language], time];
  });
  return table(heads, rows);
}

/** What *All offers* says of an offer, and the steps at which it says so. */
export function listStatuses(language: Language): string[] {
  const { statusHeads, noRun } = words[language];
  const texts = statusTexts[language];
  const byStatus = Map.groupBy(standings, (standing) => standingTable[standing].status);
  const rows = [...byStatus].map(([status, members]) => {
    const steps = members.flatMap((standing) => standingTable[standing].run?.step ?? []);
    return [
      `**${texts[status]}**`,
      steps.map((step) => texts.stepName[step]).join(language === "en" ? ", " : "、") || noRun,
    ];
  });
  return table(statusHeads, rows);
}

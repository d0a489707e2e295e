import { leadDestinations } from "../../../packages/contracts/src/offer-fields/lead-destinations.ts";
import { problemTypes } from "../../../packages/contracts/src/schemas/incident.ts";
import { incidentTexts } from "../../../apps/portal/src/parts/incident/incident-texts.ts";
import { table, type Language } from "../languages.ts";

/** Where leads can go, with what has to be filled in; secrets are marked. */
export function listLeadDestinations(language: Language): string[] {
  const isEnglish = language === "en";
  const heads = isEnglish ? ["destination", "settings", "delivered"] : ["目标", "设置", "可送达"];
  const [yes, no, secret] = isEnglish ? ["yes", "not yet", "secret"] : ["是", "尚未支持", "机密"];
  const rows = leadDestinations.map(({ title, settings, isSupported }) => [
    `**${title[language]}**`,
    settings
      .map((setting) => setting.title[language] + (setting.isSecret ? ` (${secret})` : ""))
      .join(isEnglish ? ", " : "、"),
    isSupported ? yes! : no!,
  ]);
  return table(heads, rows);
}

/** What an incident can be about. */
export function listProblemTypes(language: Language): string[] {
  const heads = language === "en" ? ["problem type", "categories"] : ["问题类型", "类别"];
  const { types, categories } = incidentTexts[language];
  const rows = Object.entries(problemTypes).map(([type, members]) => {
    const names = categories[type as keyof typeof categories] as Readonly<Record<string, string>>;
    return [
      `**${types[type as keyof typeof types]}**`,
      members.map((member) => names[member] ?? member).join(language === "en" ? ", " : "、"),
    ];
  });
  return table(heads, rows);
}

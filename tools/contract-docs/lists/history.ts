import { auditEvents } from "../../../packages/contracts/src/client.ts";
import { table, type Language } from "../languages.ts";

/** Every event that history tells, with its name in exports and the API. */
export function listHistoryEvents(language: Language): string[] {
  const heads = language === "en" ? ["what happened", "event"] : ["发生的事情", "事件"];
  return table(
    heads,
    Object.entries(auditEvents).map(([event, name]) => [name[language], `\`${event}\``]),
  );
}

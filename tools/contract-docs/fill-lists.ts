import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../run-program.ts";
import { fileOf, languages, type Language } from "./languages.ts";
import { listLeadDestinations, listProblemTypes } from "./lists/choices.ts";
import { listCommands } from "./lists/commands.ts";
import { listFields, listLockedFields } from "./lists/fields.ts";
import { listHistoryEvents } from "./lists/history.ts";
import { listLimits } from "./lists/limits.ts";
import { listEmails } from "./lists/mail.ts";
import { listOwnersDeeds, listRoles } from "./lists/roles.ts";
import { listRuleSections } from "./lists/rule-sections.ts";
import { listPages } from "./lists/site-map.ts";
import { listStatuses, listSteps } from "./lists/steps.ts";

/** Lists that pages of the guide ask for, each made from the data that decides it. */
const makers: Readonly<Record<string, (language: Language, argument: string) => string[]>> = {
  commands: listCommands,
  emails: listEmails,
  fields: listFields,
  "history-events": listHistoryEvents,
  "lead-destinations": listLeadDestinations,
  limits: listLimits,
  "locked-fields": listLockedFields,
  "owners-deeds": listOwnersDeeds,
  "problem-types": listProblemTypes,
  roles: listRoles,
  "rule-sections": listRuleSections,
  "site-map": listPages,
  statuses: listStatuses,
  steps: listSteps,
};
const place = /(<!-- list: ([a-z-]+)(?: ([a-z-]+))? -->\n)[\s\S]*?(\n<!-- end of list -->)/g;

/** The guide and the first page, with their lists filled in. Path → text. */
export function guidePages(): [string, string][] {
  const guide = readdirSync(join(repository, "docs/guide")).map((name) => `docs/guide/${name}`);
  const first = languages.map((language) => `docs/${fileOf("README", language)}`);
  return [...first, ...guide].map((path): [string, string] => {
    const language: Language = path.endsWith(".zh-CN.md") ? "zh-CN" : "en";
    return [path, fillLists(readFileSync(join(repository, path), "utf8"), language)];
  });
}

/** Writes each list between its comments anew. @throws for a list that nobody makes */
function fillLists(text: string, language: Language): string {
  return text.replace(
    place,
    (_all, start: string, name: string, argument: string | undefined, end: string) => {
      const make = makers[name];
      if (make === undefined) throw new Error(`no list ${name}: ${Object.keys(makers).join(", ")}`);
      return `${start}\n${make(language, argument ?? "").join("\n")}\n${end}`;
    },
  );
}

import type { CommandDefinition, CommandGroup } from "#command.ts";
import { accountCommands } from "#commands/account.ts";
import { certificationCommands } from "#commands/certification.ts";
import { incidentCommands, incidentGroup } from "#commands/incident.ts";
import { offerCommands, offersGroup } from "#commands/offers.ts";
import { peopleCommands, peopleGroups } from "#commands/people.ts";
import { publishingCommands } from "#commands/publishing.ts";
import { reviewCommands, reviewGroup } from "#commands/review.ts";
import { serviceCommands } from "#commands/service.ts";

/** Words that only group commands. */
export const commandGroups: readonly CommandGroup[] = [
  ...peopleGroups,
  offersGroup,
  reviewGroup,
  incidentGroup,
  { name: "data", summary: { en: "Data that rules compare with", "zh-CN": "规则所用的数据" } },
];

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  ...certificationCommands,
  ...offerCommands,
  ...publishingCommands,
  ...reviewCommands,
  ...incidentCommands,
  ...peopleCommands,
  ...accountCommands,
  ...serviceCommands,
];

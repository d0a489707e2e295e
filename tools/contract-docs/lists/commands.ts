import { commands } from "../../../apps/cli/src/commands.ts";
import { table, type Language } from "../languages.ts";

/** Every command with one sentence. */
export function listCommands(language: Language): string[] {
  const heads = language === "en" ? ["command", "does"] : ["命令", "作用"];
  return table(
    heads,
    commands.map(({ name, summary }) => [`\`slipway ${name}\``, summary[language]]),
  );
}

import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { azurePortalUrl } from "./azure-portal-url.ts";
import { managedApplicationCommand, solutionTemplateCommand } from "./deployment-commands.ts";

const subscriptionId = "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36";

/** Runs a command with an `az` that prints each of its words on a line of its own. */
function wordsOf(command: string): string[] {
  const script = `az() { printf '%s\\n' "$@"; }\n${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).trimEnd().split("\n");
}

it("hands hostile titles to az as one word each", () => {
  const title = `It's "$(touch /tmp/pwned)" \`id\`; rm -rf / #\naz group delete`;
  const words = wordsOf(
    managedApplicationCommand({
      subscriptionId,
      offerId: "relay",
      title,
      summary: "Fine",
      packageUrl: "https://slipway.example/deployments/1/package.zip",
      version: {
        authorizations: [
          { principalId: subscriptionId, roleDefinitionId: subscriptionId },
          { principalId: "$(id)", roleDefinitionId: subscriptionId },
        ],
      },
    }),
  );
  expect(words).toContain(`--display-name=${title.replace("\n", " ")}`);
  expect(words[words.indexOf("--authorizations") + 1]).toBe(`${subscriptionId}:${subscriptionId}`);
  expect(words).not.toContain("delete");
  expect(words.join(" ")).toContain(
    "my-resource-group/providers/Microsoft.Solutions/applicationDefinitions/relay",
  );
});

it("deploys a template at the level of its schema", () => {
  const template = { subscriptionId, templateUrl: "https://slipway.example/deployments/1/mainTemplate.json" };
  expect(wordsOf(solutionTemplateCommand({ ...template, level: "resourceGroup" })).slice(0, 5)).toEqual([
    "deployment",
    "group",
    "create",
    "--resource-group",
    "my-resource-group",
  ]);
  expect(wordsOf(solutionTemplateCommand({ ...template, level: "subscription" }))).toContain("sub");
});

it("leads to the Azure portal only where the portal can fetch the files", () => {
  const at = (origin: string) =>
    azurePortalUrl({ templateUrl: `${origin}/t.json`, createUiDefinitionUrl: `${origin}/u.json` });
  expect(at("https://slipway.example")).toBe(
    "https://portal.azure.com/#create/Microsoft.Template/uri/https%3A%2F%2Fslipway.example%2Ft.json/createUIDefinitionUri/https%3A%2F%2Fslipway.example%2Fu.json",
  );
  expect(
    ["http://slipway.example", "https://localhost:8480", "https://10.0.0.1", "https://[::1]"].map(at),
  ).toEqual(["", "", "", ""]);
});

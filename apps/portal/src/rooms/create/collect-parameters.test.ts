import { describe, expect, it } from "vitest";
import { createOfflineEnvironment, readCreateUi, readForm, readJson } from "@slipway/template-language";
import { collectOutputs, parametersOf, previewParametersOf } from "./collect-parameters.ts";
import { secureParameters } from "./secure-parameters.ts";

const parameters = {
  basics: [
    { name: "user", type: "Microsoft.Common.TextBox", label: "User", defaultValue: "ada" },
    { name: "note", type: "Microsoft.Common.TextBox", label: "Note", visible: false },
    { name: "password", type: "Microsoft.Common.PasswordBox", label: { password: "Password" } },
    { name: "ask", type: "Microsoft.Solutions.ArmApiControl", request: { method: "GET", path: "/x" } },
  ],
  steps: [],
  outputs: {
    user: "[basics('user')]",
    note: "[basics('note')]",
    password: "[basics('password')]",
    zones: "[basics('ask').zones]",
    key: "plain",
  },
};
const form = readCreateUi(readJson(JSON.stringify({ handler: "Microsoft.Azure.CreateUIDef", parameters })));
const environment = createOfflineEnvironment({ kind: "solution-template" });
const password = { password: "hidden", confirmPassword: "hidden" };
const { outputs } = readForm({ form, environment, inputs: new Map([["basics.password", password]]) });
const secure = secureParameters(
  JSON.stringify({ parameters: { key: { type: "secureString" }, a: { type: "int" } } }),
);

describe("collectOutputs", () => {
  it("knows secrets from the form and from the template, and what only Azure knows", () => {
    expect(collectOutputs(outputs, new Map(), secure)).toMatchObject([
      { name: "user", value: "ada", isSecret: false },
      { name: "note", value: null },
      { name: "password", value: "hidden", isSecret: true },
      { name: "zones", isMissing: true, isUnknown: true },
      { name: "key", value: "plain", isSecret: true },
    ]);
  });

  it("takes what was typed in, JSON or text, and leaves out what is empty", () => {
    const collected = collectOutputs(outputs, new Map([["zones", "[1, 2]"]]), secure);
    expect(parametersOf(collected)).toEqual({ user: "ada", password: "hidden", zones: [1, 2], key: "plain" });
    expect(parametersOf(collectOutputs(outputs, new Map([["zones", "one"]]), secure))["zones"]).toBe("one");
  });

  it("sends stars instead of secrets", () => {
    const sent = previewParametersOf(collectOutputs(outputs, new Map(), secure));
    expect(sent).toEqual({ user: "ada", password: "******", key: "*****" });
  });
});

import { isObject, secretValue, type Value, type ValueObject } from "#expressions/value.ts";
import { checkConfirmation, checkVmPassword, passwordOf } from "../form/passwords.ts";
import type { ElementReader } from "../form/element-reader.ts";
import type { FormError } from "../form/form-error.ts";
import { isTrue, textOrEmpty } from "../form/plain.ts";
import { checkSshKey, sampleSshKey } from "../form/ssh-keys.ts";
import { defineElement, needed, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is `{ authenticationType, password, confirmPassword, sshPublicKey, sshKeyName, generateNewSshKey }`, as far as known. */
export const credentialsCombo = defineElement({
  type: "Microsoft.Compute.CredentialsCombo",
  group: "compute",
  output: {
    type: "object",
    properties: {
      authenticationType: text,
      password: { type: "string", isSecret: true },
      sshPublicKey: text,
      sshKeyName: text,
      generateNewSshKey: { type: "bool" },
    },
  },
  labelParts: ["authenticationType", "password", "confirmPassword", "sshPublicKey"],
  isRequiredByDefault: true,
  live: {
    served: "stand-in",
    data: "SSH key pairs that are stored in Azure.",
    substitute: "A key is pasted, or a pair is generated in the browser.",
  },
  properties: [
    needed(property("osPlatform", "text", ["Windows", "Linux"])),
    property("constraints.required", "truth"),
    property("constraints.customPasswordRegex", "pattern"),
    property("constraints.customValidationMessage", "text"),
    property("options.hideConfirmation", "truth"),
    property("options.hidePassword", "truth"),
  ],
  propose: (reader) => (isLinux(reader) ? { authenticationType: authenticationOf(null, reader) } : {}),
  present: presentCredentials,
  isBlank: (input) =>
    passwordOf(input) === "" && memberOf(input, "sshPublicKey") === "" && !generatesKey(input),
  check: checkCredentials,
  sample(reader, maker) {
    const accepts = (password: string) => checkVmPassword(password, reader).length === 0;
    const password = maker.text(reader, ["Slipway-Sample-1"], accepts) ?? null;
    if (!isLinux(reader)) return { password };
    return { authenticationType: authenticationOf(null, reader), password, sshPublicKey: sampleSshKey };
  },
  variants(reader) {
    if (!isLinux(reader) || reader.truth("options.hidePassword")) return [];
    return [{ authenticationType: "password" }, { authenticationType: "sshPublicKey" }];
  },
});

function isLinux(reader: ElementReader): boolean {
  return reader.text("osPlatform")?.toLowerCase() !== "windows";
}

function memberOf(input: Value, name: string): string {
  return isObject(input) ? textOrEmpty(input[name] ?? null) : "";
}

function generatesKey(input: Value): boolean {
  return isObject(input) && isTrue(input["generateNewSshKey"] ?? null);
}

function authenticationOf(input: Value, reader: ElementReader): string {
  if (reader.truth("options.hidePassword")) return "sshPublicKey";
  return memberOf(input, "authenticationType") || "password";
}

function presentCredentials(input: Value, reader: ElementReader): Value {
  const secret = passwordOf(input);
  const password: ValueObject = secret === "" ? {} : { password: secretValue(secret) };
  if (!isLinux(reader)) return password;
  const authenticationType = authenticationOf(input, reader);
  if (authenticationType === "password") return { authenticationType, ...password };
  const isGenerated = generatesKey(input);
  return {
    authenticationType,
    sshPublicKey: isGenerated ? "" : memberOf(input, "sshPublicKey"),
    sshKeyName: memberOf(input, "sshKeyName"),
    generateNewSshKey: isGenerated,
  };
}

function checkCredentials(input: Value, reader: ElementReader): FormError[] {
  if (!isLinux(reader) || authenticationOf(input, reader) === "password") {
    const password = passwordOf(input);
    if (password === "") return [{ code: "required", part: "password" }];
    const errors = checkVmPassword(password, reader);
    return errors.length > 0 ? errors : checkConfirmation(input, reader);
  }
  const key = memberOf(input, "sshPublicKey");
  if (generatesKey(input)) return [];
  return key === "" ? [{ code: "required", part: "sshPublicKey" }] : checkSshKey(key);
}

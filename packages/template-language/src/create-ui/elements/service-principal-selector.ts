import { isObject, secretValue } from "#expressions/value.ts";
import { passwordOf } from "../form/passwords.ts";
import { memberAt, textOrEmpty } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is like the output; the password is a plain text there. */
export const servicePrincipalSelector = defineElement({
  type: "Microsoft.Common.ServicePrincipalSelector",
  group: "identity",
  output: {
    type: "object",
    properties: {
      appId: text,
      objectId: { type: "array", items: text },
      password: { type: "string", isSecret: true },
      certificateThumbprint: text,
      newOrExisting: text,
      authenticationType: text,
    },
  },
  labelParts: ["principalId", "password", "certificateThumbprint", "authenticationType", "sectionHeader"],
  needsLabel: false,
  isRequiredByDefault: false,
  live: {
    served: "stand-in",
    data: "Applications of the customer's directory.",
    substitute: "Sample applications; ids can be typed in.",
  },
  properties: [
    property("defaultValue", "object"),
    property("constraints.required", "truth"),
    property("constraints.regex", "pattern"),
    property("constraints.validationMessage", "text"),
    property("options.hideCertificate", "truth"),
  ],
  choices: (reader) =>
    reader.environment.applications.map(({ name, appId, objectId }) => ({
      label: name,
      value: { appId, objectId: [objectId], newOrExisting: "existing", authenticationType: "password" },
    })),
  propose: (reader) => ({
    appId: textOrEmpty(memberAt(reader.read("defaultValue"), "principalId")),
    newOrExisting: "existing",
    authenticationType: "password",
  }),
  present(input) {
    if (!isObject(input) || input["password"] === undefined) return input;
    return { ...input, password: secretValue(passwordOf(input)) };
  },
  isBlank: (input) => textOrEmpty(memberAt(input, "appId")) === "",
  sample: (reader) => ({ ...(reader.choices()[0]?.value as object), password: "Slipway-Sample-1" }),
});

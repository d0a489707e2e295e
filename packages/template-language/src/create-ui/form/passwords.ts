import { isObject, type Value } from "#expressions/value.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";
import { isTrue, textOrEmpty } from "./plain.ts";

/**
 * Azure's rules for the password of a virtual machine. `least` is what the portal asks for; Azure itself accepts
 * `leastOfAzure`. Three of four kinds of characters are needed.
 */
export const passwordRules = {
  Windows: { least: 12, leastOfAzure: 8, most: 123 },
  Linux: { least: 12, leastOfAzure: 6, most: 72 },
  kinds: [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/],
  neededKinds: 3,
} as const;

/** Passwords that Azure refuses although they follow the rules, lower case. */
export const refusedPasswords: ReadonlySet<string> = new Set([
  "abc@123",
  "iloveyou!",
  "p@$$w0rd",
  "p@ssw0rd",
  "p@ssword123",
  "pa$$word",
  "pass@word1",
  "password!",
  "password1",
  "password22",
]);

/** The password in an input that is a text or `{ password, confirmPassword }`. */
export function passwordOf(input: Value): string {
  return textOrEmpty(isObject(input) ? (input["password"] ?? null) : input);
}

/** A confirmation only counts where it was asked for and given as part of the input. */
export function checkConfirmation(input: Value, reader: ElementReader): FormError[] {
  if (!isObject(input) || isTrue(reader.read("options.hideConfirmation"))) return [];
  if (input["confirmPassword"] === undefined) return [];
  const isSame = textOrEmpty(input["confirmPassword"]) === passwordOf(input);
  return isSame ? [] : [{ code: "confirmation-differs", part: "confirmPassword" }];
}

/** What Azure would refuse about the password of a virtual machine. */
export function checkVmPassword(password: string, reader: ElementReader): FormError[] {
  const isWindows = reader.text("osPlatform")?.toLowerCase() === "windows";
  const { least, most } = isWindows ? passwordRules.Windows : passwordRules.Linux;
  const part = "password";
  if (password.length < least) return [{ code: "too-short", values: { least }, part }];
  if (password.length > most) return [{ code: "too-long", values: { most }, part }];
  const kinds = passwordRules.kinds.filter((kind) => kind.test(password)).length;
  if (kinds < passwordRules.neededKinds) return [{ code: "password-too-simple", part }];
  return refusedPasswords.has(password.toLowerCase()) ? [{ code: "password-well-known", part }] : [];
}

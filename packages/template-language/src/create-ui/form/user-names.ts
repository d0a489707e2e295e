import type { FormError } from "./form-error.ts";

/** Names that Azure refuses for the administrator of a virtual machine, lower case. Documented (virtual machines, questions and answers). */
export const refusedUserNames: ReadonlySet<string> = new Set(
  (
    "1 123 a actuser adm admin admin1 admin2 administrator aspnet backup console david guest john owner root server " +
    "sql support support_388945a0 sys test test1 test2 test3 user user1 user2 user3 user4 user5 video"
  ).split(" "),
);

/** Lengths and characters of user names; the letters are what Azure's own form tells the customer. */
export const userNameRules = {
  Windows: { least: 1, most: 20, allowed: /^[^"/\\[\]:;|=,+*?<>@&\s]*[^"/\\[\]:;|=,+*?<>@&\s.]$/ },
  Linux: { least: 1, most: 64, allowed: /^[A-Za-z_][A-Za-z0-9_-]*$/ },
} as const;

/** What Azure would refuse about this user name, whatever the author of the form says. */
export function checkUserName(name: string, osPlatform: string | undefined): FormError[] {
  const rules = osPlatform?.toLowerCase() === "windows" ? userNameRules.Windows : userNameRules.Linux;
  if (name.length < rules.least) return [{ code: "too-short", values: { least: rules.least } }];
  if (name.length > rules.most) return [{ code: "too-long", values: { most: rules.most } }];
  if (!rules.allowed.test(name)) return [{ code: "user-name-characters" }];
  return refusedUserNames.has(name.toLowerCase())
    ? [{ code: "user-name-not-allowed", values: { name } }]
    : [];
}

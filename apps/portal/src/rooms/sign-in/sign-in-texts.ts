import { defineTexts } from "#texts/catalogue.ts";

/** Ways to come in beside the one-time link. */
export const signInTexts = defineTexts(
  {
    organisation: "With your organisation",
    organisationText: "Your organisation signs you in; you come back to the page that you wanted.",
    organisationButton: "Sign in with your organisation",
    password: "Sign in with a password",
    passwordText: "For whoever has set one on the account page.",
  },
  {
    organisation: "使用您的组织帐户",
    organisationText: "由您的组织为您登录；之后会回到您想访问的页面。",
    organisationButton: "使用组织帐户登录",
    password: "使用密码登录",
    passwordText: "适用于已在帐户页面设置密码的人员。",
  },
);

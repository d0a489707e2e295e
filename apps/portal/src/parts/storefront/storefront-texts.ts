import { defineTexts } from "#texts/catalogue.ts";

/** Words that the storefront's pages share. */
export const storefrontTexts = defineTexts(
  {
    storefront: "Storefront",
    preview: "Preview",
    by: (publisher: string) => `By ${publisher}`,
    solutionTemplate: "Solution template",
    managedApplication: "Managed application",
    deploy: "Deploy",
    signInTitle: "Sign in to go on",
    signInText: "Anybody may look around; deploying needs an account, because the links are made out to you.",
    signIn: "Sign in",
    copyOf: (name: string) => `Copy: ${name}`,
  },
  {
    storefront: "店面",
    preview: "预览版",
    by: (publisher) => `发布者：${publisher}`,
    solutionTemplate: "解决方案模板",
    managedApplication: "托管应用程序",
    deploy: "部署",
    signInTitle: "登录后继续",
    signInText: "任何人都可以浏览；部署需要帐户，因为链接是为您签发的。",
    signIn: "登录",
    copyOf: (name) => `复制：${name}`,
  },
);

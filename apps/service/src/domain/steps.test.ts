import { expect, it } from "vitest";
import { stepOf, stepTitle } from "./steps.ts";

it.each([
  ["Slipway", "Slipway review", "Slipway 评审"],
  ["港口市场", "港口市场 review", "港口市场评审"],
  ["Pay $& Co", "Pay $& Co review", "Pay $& Co 评审"],
])("names the review after the operator %s", (name, en, zh) => {
  const step = stepOf("microsoft-azure-applications", "marketplace-review");
  expect(stepTitle(step, name)).toEqual({ en, "zh-CN": zh });
});

import { routes } from "@slipway/contracts/routes";
import { expect, it } from "vitest";
import { handlers } from "./handlers.ts";

it("has a handler for every route, and no other", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(routes).sort());
});

import { expect, it } from "vitest";
import { guessesOf } from "./guesses.ts";

it("takes the values of plans and of the offer", () => {
  const definition = { displayText: "Relay", offer: { title: "Relay" }, plans: [{ planId: "standard" }] };
  expect([
    ...guessesOf(definition, ["/displayText", "/offer/title", "/plans/0/planId", "/plans/1/planId"]),
  ]).toEqual([
    ["/displayText", "Relay"],
    ["/offer/title", "Relay"],
    ["/plans/0/planId", "standard"],
    ["/plans/1/planId", undefined],
  ]);
});

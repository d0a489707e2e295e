import { answerRequest } from "../form/answer-request.ts";
import { defineElement, needed, property } from "./element-entry.ts";

/** Invisible: asks Azure Resource Manager and gives the body of the answer. */
export const armApiControl = defineElement({
  type: "Microsoft.Solutions.ArmApiControl",
  group: "request",
  output: { type: "any" },
  needsLabel: false,
  live: {
    served: "stand-in",
    data: "Any call to Azure Resource Manager, with the customer's rights.",
    substitute: "Recorded answers, chosen by method and path.",
  },
  properties: [needed(property("request", "object")), property("condition", "truth")],
  answer: answerRequest,
});

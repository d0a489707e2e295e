import { answerRequest } from "../form/answer-request.ts";
import { defineElement, needed, property } from "./element-entry.ts";

/** Invisible: asks Microsoft Graph and gives the body of the answer. */
export const graphApiControl = defineElement({
  type: "Microsoft.Solutions.GraphApiControl",
  group: "request",
  output: { type: "any" },
  needsLabel: false,
  live: {
    served: "stand-in",
    data: "Reading calls to Microsoft Graph, with the customer's rights.",
    substitute: "Recorded answers, chosen by method and path.",
  },
  properties: [needed(property("request", "object")), property("condition", "truth")],
  answer: answerRequest,
});

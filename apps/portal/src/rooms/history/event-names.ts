import { auditEvents } from "@slipway/contracts/client";
import type { Text } from "@slipway/contracts";

/** Every event with what it is called. */
export const eventNames: readonly (readonly [string, Text])[] = Object.entries(auditEvents);

const names = new Map(eventNames);

/** What an event is called; one that a newer server told of bears its own name. */
export function nameOfEvent(event: string): Text {
  return names.get(event) ?? { en: event, "zh-CN": event };
}

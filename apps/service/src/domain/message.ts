import type { Message } from "@slipway/contracts";

/** What a message row keeps beside level, time and code: both languages, the place, and what to do next. */
export type MessageDetails = Omit<Message, "level" | "at" | "code">;

/** A message that a step or a move leaves behind. */
export interface NewMessage extends MessageDetails {
  level: Message["level"];
  code: string;
}

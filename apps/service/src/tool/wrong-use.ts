import type { Text } from "@slipway/contracts";

/** A tool was called in a way that cannot be meant, or where it must not work; the text says what to do instead. */
export class WrongUse extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "WrongUse";
    this.text = text;
  }
}

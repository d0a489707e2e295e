import type pg from "pg";
import { countStatement } from "./tracing.ts";

type AnyQuery = (...parameters: unknown[]) => unknown;

/** A client whose statements are counted, with their time, for the span in which they run; their text is not kept. */
export function countStatementsOf(Client: typeof pg.Client): typeof pg.Client {
  return class extends Client {
    // One signature stands for all of pg's: with a callback, with a promise, with an object that is both.
    override query(...parameters: unknown[]): never {
      const ended = countStatement();
      const callback = parameters.at(-1);
      if (typeof callback === "function") {
        const heard = (...results: unknown[]) => {
          ended();
          (callback as AnyQuery)(...results);
        };
        return (super.query as AnyQuery)(...parameters.slice(0, -1), heard) as never;
      }
      const result = (super.query as AnyQuery)(...parameters);
      if (result instanceof Promise) result.then(ended, ended);
      else ended();
      return result as never;
    }
  };
}

import type { FunctionCall } from "./expression.ts";
import type { Context, Scope } from "./scope.ts";
import type { Value, ValueObject, ValueType } from "./value.ts";

/** A lambda as a function gets it: called with the values of its variables. */
export type Lambda = (...values: Value[]) => Value;

type Presence = "required" | "optional" | "rest";

/** One declared parameter of a function; `Held` is what the implementation receives for it. */
export interface Parameter<Held = unknown, Given extends Presence = Presence> {
  readonly name: string;
  readonly types: readonly ValueType[];
  readonly presence: Given;
  /** True where a whole number must be one that JavaScript's numbers hold; larger ones fail before the implementation is called. */
  readonly isNarrow?: boolean;
  /** Only for the type checker: never set. */
  readonly held?: Held;
}

/** The tuple of arguments that the implementation receives for a list of parameters. */
export type ArgumentsOf<List extends readonly unknown[]> = List extends readonly [
  infer First,
  ...infer Others,
]
  ? First extends Parameter<infer Held, "rest">
    ? Held[]
    : First extends Parameter<infer Held, "optional">
      ? [Held?, ...ArgumentsOf<Others>]
      : First extends Parameter<infer Held, "required">
        ? [Held, ...ArgumentsOf<Others>]
        : []
  : [];

/** Whether the result can be had without a deployment: from the arguments, from a chosen context, simulated, or never. */
export type Offline = "pure" | "context" | "simulated" | "never";

/** How sure the semantics are: checked against published test expectations, documented, or assumed. */
export type FunctionSource = "tested" | "documented" | "assumed";

/** Where in a template a value stands; some functions exist only in some places. */
export type Site =
  "parameter-default" | "variable" | "user-function" | "resource-header" | "resource-body" | "output";

/** A row of the function table: what rules, documentation and the evaluator know about one function. */
export interface FunctionEntry<Needs extends Scope = Scope> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: ValueType;
  readonly offline: Offline;
  readonly source: FunctionSource;
  /** Where it may be called; everywhere when left out. */
  readonly sites?: readonly Site[];
  /** True when only the outermost level of arguments is read, so that unknown and secret parts stay where they are. */
  readonly isShallow?: boolean;
  /** True when arguments are taken as they are, with the marks of unknown and secret values on them. */
  readonly keepsMarks?: boolean;
  /** True when the result says too little about its arguments to be secret: truth values, lengths. */
  readonly dropsSecret?: boolean;
  /** True when the result is secret whatever goes in. */
  readonly isSecret?: boolean;
  /** Called with checked arguments that are known. */
  readonly run?: (values: never, context: Context<Needs>, call: FunctionCall) => Value;
  /** Called instead when an argument is unknown; undefined means that nothing can be said about the result. */
  readonly runPartly?: (values: Value[], context: Context<Needs>, call: FunctionCall) => Value | undefined;
  /** Called instead of evaluating the arguments at all. */
  readonly runLazily?: (call: FunctionCall, context: Context<Needs>) => Value;
}

/** A row as it is written: the implementation is typed by the parameters, the usual answers may be left out. */
export type FunctionRow<List extends readonly Parameter[], Needs extends Scope> = Omit<
  FunctionEntry<Needs>,
  "parameters" | "run" | "offline" | "source"
> & {
  readonly offline?: Offline;
  readonly source?: FunctionSource;
  readonly parameters: List;
  readonly run?: (values: ArgumentsOf<List>, context: Context<Needs>, call: FunctionCall) => Value;
};

/** Makes a row whose implementation is typed by its parameters; it is pure and documented unless it says otherwise. */
export function defineFunction<const List extends readonly Parameter[], Needs extends Scope = Scope>(
  row: FunctionRow<List, Needs>,
): FunctionEntry<Needs> {
  return { offline: "pure", source: "documented", ...row } as unknown as FunctionEntry<Needs>;
}

/** Fewest and most arguments; `Infinity` when there is no limit. */
export function arityOf(entry: Pick<FunctionEntry, "parameters">): { least: number; most: number } {
  const least = entry.parameters.filter((parameter) => parameter.presence === "required").length;
  const hasRest = entry.parameters.at(-1)?.presence === "rest";
  return { least, most: hasRest ? Infinity : entry.parameters.length };
}

function declare<Held>(types: readonly ValueType[]) {
  return (name: string): Parameter<Held, "required"> => ({ name, types, presence: "required" });
}

export const text = declare<string>(["string"]);
export const integer = declare<number | bigint>(["int"]);
/** A plain JavaScript number without fraction: positions, lengths, counts. */
export const count = (name: string): Parameter<number, "required"> => ({
  ...declare<number>(["int"])(name),
  isNarrow: true,
});
export const truth = declare<boolean>(["bool"]);
export const array = declare<Value[]>(["array"]);
export const object = declare<ValueObject>(["object"]);
export const anything = declare<Value>(["any"]);
export const lambda = declare<Lambda>(["lambda"]);

/** A parameter of one of several types. */
export function oneOf<Held extends Value>(name: string, ...types: ValueType[]): Parameter<Held, "required"> {
  return { name, types, presence: "required" };
}

export function optional<Held>(parameter: Parameter<Held, "required">): Parameter<Held, "optional"> {
  return { ...parameter, presence: "optional" } as Parameter<Held, "optional">;
}

/** The last parameter: any number of further arguments, none included. */
export function rest<Held>(parameter: Parameter<Held, "required">): Parameter<Held, "rest"> {
  return { ...parameter, presence: "rest" } as Parameter<Held, "rest">;
}

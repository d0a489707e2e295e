/**
 * The tree of one ARM expression. Offsets count in the decoded string value, brackets included, `end` exclusive;
 * `offsetInString` turns them into places in the file.
 */
export type Expression =
  TextLiteral | NumberLiteral | FunctionCall | Access | LambdaExpression | VariableWord | InvalidExpression;

interface Placed {
  start: number;
  end: number;
}

/** `'it''s'`; `value` has the doubled quotes undone. */
export interface TextLiteral extends Placed {
  kind: "text";
  value: string;
}

export interface NumberLiteral extends Placed {
  kind: "number";
  /** A bigint beyond 2^53, so that 64-bit integers keep their digits. */
  value: number | bigint;
}

/** `name(…)` or `namespace.name(…)`. */
export interface FunctionCall extends Placed {
  kind: "call";
  namespace: string | undefined;
  /** As written. */
  name: string;
  /** Lower case, with the namespace before a dot if there is one: the key to look the function up. */
  key: string;
  nameStart: number;
  nameEnd: number;
  arguments: Expression[];
}

/** `target.name[index]…`: the whole chain is one node, so that its length does not add depth. */
export interface Access extends Placed {
  kind: "access";
  target: Expression;
  steps: AccessStep[];
}

export type AccessStep =
  | { kind: "property"; name: string; start: number; end: number }
  | { kind: "index"; index: Expression; start: number; end: number };

/** `(item) => …`: only createUiDefinition has it. */
export interface LambdaExpression extends Placed {
  kind: "lambda";
  parameters: string[];
  body: Expression;
}

/** A word without brackets: only inside a `=>` lambda does it mean something. */
export interface VariableWord extends Placed {
  kind: "word";
  name: string;
}

/** Stands where nothing could be read; a diagnostic says why. */
export interface InvalidExpression extends Placed {
  kind: "invalid";
}

export interface ExpressionDiagnostic extends Placed {
  code: ExpressionProblemCode;
  message: string;
}

/** What `parseExpression` gives; `root` is always there, with `invalid` nodes where parts could not be read. */
export interface ParsedExpression {
  text: string;
  root: Expression;
  diagnostics: ExpressionDiagnostic[];
}

/** Everything the parser can notice; each makes Azure Resource Manager refuse the expression. */
export const expressionProblems = {
  "expression-too-long": "The expression is longer than 24,576 characters.",
  "expression-too-deep": "The expression is nested too deeply; the rest of it was not read.",
  "expression-empty": "There is nothing between the brackets.",
  "expression-unterminated-text": "The text is not closed with a single quote.",
  "expression-unexpected-character": "This does not belong in an expression.",
  "expression-missing-operand": "A text, a number or a function call is missing here.",
  "expression-missing-argument": "An argument is missing between the commas.",
  "expression-missing-comma": "A comma is missing between the arguments.",
  "expression-missing-parenthesis": "The parenthesis is not closed.",
  "expression-missing-bracket": "The index is not closed with a bracket.",
  "expression-missing-property": "The name of a property is missing after the dot.",
  "expression-missing-call": "A word must be called with parentheses, or stand in single quotes as text.",
  "expression-number-too-large": "The number does not fit into 64 bits.",
  "expression-text-after-end": "There is more text after the end of the expression.",
} as const satisfies Record<string, string>;

export type ExpressionProblemCode = keyof typeof expressionProblems;

import {
  expressionProblems,
  type AccessStep,
  type Expression,
  type ExpressionDiagnostic,
  type ExpressionProblemCode,
  type FunctionCall,
  type InvalidExpression,
  type ParsedExpression,
} from "./expression.ts";
import { readToken, startLexer, textOfToken, type Lexer } from "./lexer.ts";

/** Azure Resource Manager's own limit, in characters. */
export const maxExpressionLength = 24_576;

/** Deepest nesting that is read; real templates stay below 30. */
export const maxExpressionDepth = 200;

interface Parser extends Lexer {
  depth: number;
  readonly diagnostics: ExpressionDiagnostic[];
}

const keptDiagnostics = 20;

/**
 * Parses `[…]` and recovers from mistakes; never throws. `text` is the string's decoded value, outer brackets included.
 * Whether a string is an expression at all is for `isExpression` to say.
 */
export function parseExpression(text: string): ParsedExpression {
  const parser: Parser = { ...startLexer(text, 1, Math.max(1, text.length - 1)), depth: 0, diagnostics: [] };
  if (text.length > maxExpressionLength) note(parser, "expression-too-long", 0, text.length);
  if (isAtEnd(parser)) {
    note(parser, "expression-empty", 0, text.length);
    return { text, root: { kind: "invalid", start: 0, end: text.length }, diagnostics: parser.diagnostics };
  }
  const root = parseOperand(parser);
  if (!isAtEnd(parser)) note(parser, "expression-text-after-end", parser.start, parser.limit);
  return { text, root, diagnostics: parser.diagnostics };
}

function isAtEnd(parser: Parser): boolean {
  return parser.kind === "end";
}

function parseOperand(parser: Parser): Expression {
  if (parser.depth >= maxExpressionDepth) {
    note(parser, "expression-too-deep", parser.start, parser.limit);
    parser.at = parser.limit;
    readToken(parser);
    return invalid(parser.start, parser.limit);
  }
  parser.depth += 1;
  const target = parsePrimary(parser);
  const operand = parser.kind === "." || parser.kind === "[" ? parseAccess(parser, target) : target;
  parser.depth -= 1;
  return operand;
}

function parsePrimary(parser: Parser): Expression {
  const { start, end } = parser;
  switch (parser.kind) {
    case "text": {
      const value = textOfToken(parser);
      if (!parser.isClosed) note(parser, "expression-unterminated-text", start, end);
      readToken(parser);
      return { kind: "text", start, end, value };
    }
    case "number": {
      const value = parseNumber(parser.text.slice(start, end));
      if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value)
        note(parser, "expression-number-too-large", start, end);
      readToken(parser);
      return { kind: "number", start, end, value };
    }
    case "word":
      return parseWord(parser);
    case "(":
      return parseLambda(parser);
    case "unknown":
      note(parser, "expression-unexpected-character", start, end);
      readToken(parser);
      return invalid(start, end);
    default:
      note(parser, "expression-missing-operand", start, start);
      return invalid(start, start);
  }
}

function parseNumber(raw: string): number | bigint {
  const value = Number(raw);
  return Number.isSafeInteger(value) || /[.e]/i.test(raw)
    ? value
    : BigInt(raw.startsWith("+") ? raw.slice(1) : raw);
}

function parseWord(parser: Parser): Expression {
  const { text, start, end } = parser;
  const word = text.slice(start, end);
  readToken(parser);
  if (parser.kind === "(") return parseCall(parser, undefined, word, start, end);
  const qualified = parser.kind === "." ? readQualifiedName(parser) : undefined;
  if (qualified !== undefined)
    return parseCall(parser, word, qualified.name, qualified.start, qualified.end, start);
  return { kind: "word", start, end, name: word };
}

/** `.name` when a parenthesis follows it; otherwise the lexer stays at the dot. */
function readQualifiedName(parser: Parser): { name: string; start: number; end: number } | undefined {
  const saved = { at: parser.at, kind: parser.kind, start: parser.start, end: parser.end };
  readToken(parser);
  const { start, end } = parser;
  if (parser.kind === "word") {
    if (readToken(parser) === "(") return { name: parser.text.slice(start, end), start, end };
  }
  Object.assign(parser, saved);
  return undefined;
}

function parseCall(
  parser: Parser,
  namespace: string | undefined,
  name: string,
  nameStart: number,
  nameEnd: number,
  start = nameStart,
): FunctionCall {
  const key = (namespace === undefined ? name : `${namespace}.${name}`).toLowerCase();
  const call: FunctionCall = {
    kind: "call",
    start,
    end: 0,
    namespace,
    name,
    key,
    nameStart,
    nameEnd,
    arguments: [],
  };
  const open = parser.start;
  readToken(parser);
  if (parser.kind !== ")") parseArguments(parser, call);
  call.end = parser.end;
  if (parser.kind === ")") readToken(parser);
  else note(parser, "expression-missing-parenthesis", open, open + 1);
  return call;
}

function parseArguments(parser: Parser, call: FunctionCall): void {
  for (;;) {
    if (parser.kind === "," || parser.kind === ")") {
      note(parser, "expression-missing-argument", parser.start, parser.start);
      call.arguments.push(invalid(parser.start, parser.start));
    } else call.arguments.push(parseOperand(parser));
    if (parser.kind === ",") readToken(parser);
    else if (canStartOperand(parser)) note(parser, "expression-missing-comma", parser.start, parser.start);
    else return;
  }
}

function canStartOperand(parser: Parser): boolean {
  return parser.kind === "text" || parser.kind === "number" || parser.kind === "word";
}

function parseAccess(parser: Parser, target: Expression): Expression {
  const steps: AccessStep[] = [];
  let end = target.end;
  while (parser.kind === "." || parser.kind === "[") {
    const step = parser.kind === "." ? parseProperty(parser) : parseIndex(parser);
    if (step === undefined) break;
    steps.push(step);
    end = step.end;
  }
  return steps.length === 0 ? target : { kind: "access", start: target.start, end, target, steps };
}

function parseProperty(parser: Parser): AccessStep | undefined {
  const dot = parser.start;
  readToken(parser);
  const { start, end } = parser;
  if (parser.kind !== "word") {
    note(parser, "expression-missing-property", dot, dot + 1);
    return undefined;
  }
  readToken(parser);
  return { kind: "property", name: parser.text.slice(start, end), start, end };
}

function parseIndex(parser: Parser): AccessStep {
  const { start } = parser;
  readToken(parser);
  const index = parseOperand(parser);
  const end = parser.end;
  if (parser.kind === "]") readToken(parser);
  else note(parser, "expression-missing-bracket", start, start + 1);
  return { kind: "index", index, start, end };
}

function parseLambda(parser: Parser): Expression {
  const { start } = parser;
  const parameters: string[] = [];
  let kind = readToken(parser);
  while (kind === "word") {
    parameters.push(parser.text.slice(parser.start, parser.end));
    kind = readToken(parser);
    if (kind === ",") kind = readToken(parser);
  }
  if (kind === ")") kind = readToken(parser);
  if (kind !== "=>") {
    note(parser, "expression-missing-operand", start, start);
    return invalid(start, parser.start);
  }
  readToken(parser);
  const body = parseOperand(parser);
  return { kind: "lambda", start, end: body.end, parameters, body };
}

function invalid(start: number, end: number): InvalidExpression {
  return { kind: "invalid", start, end };
}

function note(parser: Parser, code: ExpressionProblemCode, start: number, end: number): void {
  if (parser.diagnostics.length >= keptDiagnostics) return;
  parser.diagnostics.push({ code, message: expressionProblems[code], start, end });
}

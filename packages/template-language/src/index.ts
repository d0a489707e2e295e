export type * from "./json/node.ts";
export { jsonProblems, isToleratedByArm, type JsonProblemCode } from "./json/json-problems.ts";
export { readJson } from "./json/read-json.ts";
export type { ReadLimits } from "./json/reader-state.ts";
export { encodeUtf8 } from "./json/encode-utf8.ts";
export { decodeUtf8, type DecodedText } from "./json/decode-utf8.ts";
export { positionAt, rangeOf, offsetAt, type Position, type Range } from "./json/position.ts";
export { findMember, valueOf, stringOf } from "./json/find-member.ts";
export {
  formatPointer,
  parsePointer,
  escapeSegment,
  nodeAt,
  pointerOf,
  nodesAround,
} from "./json/pointer.ts";
export { toValue, setProperty, type PlainValue } from "./json/to-value.ts";
export { walkNodes, walkStrings, type VisitNode } from "./json/walk.ts";
export { offsetInString } from "./json/offset-in-string.ts";

export type * from "./expressions/expression.ts";
export { expressionProblems } from "./expressions/expression.ts";
export { classifyText, isExpression, literalText, type TextClass } from "./expressions/classify-text.ts";
export { parseExpression, maxExpressionLength, maxExpressionDepth } from "./expressions/parser.ts";
export { expressionOf } from "./expressions/expression-of.ts";
export { walkExpression, walkCalls, type VisitExpression } from "./expressions/walk-expression.ts";
export {
  unknownValue,
  secretValue,
  isUnknown,
  isSecret,
  isSecretOrUnknownSecret,
  isObject,
  withoutSecretMark,
  typeOf,
  type Value,
  type ValueObject,
  type ValueType,
  type Unknown,
  type UnknownReason,
  type Secret,
} from "./expressions/value.ts";
export { readProperty, findName, objectFrom } from "./expressions/value-object.ts";
export { createBudget, type Budget } from "./expressions/budget.ts";
export { EvaluationError, fail, type EvaluationProblemCode } from "./expressions/evaluation-error.ts";
export {
  evaluate,
  evaluateOperand,
  type Evaluation,
  type EvaluationProblem,
} from "./expressions/evaluator.ts";
export { findLocal, type Scope, type Context, type Locals } from "./expressions/scope.ts";
export {
  defineFunction,
  arityOf,
  type FunctionEntry,
  type Parameter,
  type Lambda,
  type Offline,
  type FunctionSource,
  type Site,
} from "./expressions/function-entry.ts";

export {
  templateFunctions,
  findTemplateFunction,
  functionTableDate,
  type TemplateFunction,
  type FunctionCategory,
} from "./functions/table.ts";
export type { TemplateScope, DeploymentFacts, DeploymentLevel } from "./functions/template-scope.ts";
export type { CloudName } from "./functions/clouds.ts";

export { expandTemplate, type ExpandRequest } from "./expansion/expand-template.ts";
export type * from "./expansion/expansion.ts";
export { expansionProblems } from "./expansion/expansion.ts";
export type { ExpansionLimits, FindFile } from "./expansion/session.ts";
export { readParameterFile } from "./expansion/parameter-file.ts";
export { checkParameter, type ParameterProblem } from "./expansion/check-parameter.ts";
export { readDeclaredType, valueTypeOf, type DeclaredType } from "./expansion/declared-type.ts";
export { resolveLink, resolveRelative, type LinkTarget } from "./expansion/link-target.ts";
export { defaultFacts, levelOfSchema, packageUri } from "./expansion/default-facts.ts";
export { variableNames } from "./expansion/variables.ts";

export { readCreateUi } from "./create-ui/read-create-ui.ts";
export type { CreateUi, FormElement, FormOutput, FormStep } from "./create-ui/model.ts";
export type { OutputShape } from "./create-ui/elements/element-entry.ts";
export { findFormFunction } from "./create-ui/functions.ts";
export { createOfflineEnvironment } from "./create-ui/form/offline-environment.ts";
export type { FormEnvironment, RequestAnswer } from "./create-ui/form/environment.ts";
export type { Basics } from "./create-ui/form/basics.ts";
export { readForm, type ReadFormRequest } from "./create-ui/form/read-form.ts";
export type { ElementState, FormProblem, FormState, OutputState } from "./create-ui/form/form-state.ts";
export { describeFormError, type FormError } from "./create-ui/form/form-error.ts";
export { walkForm, type FormBranch, type FormWalk, type WalkRequest } from "./create-ui/walk/walk-form.ts";
export { remember } from "./remember.ts";

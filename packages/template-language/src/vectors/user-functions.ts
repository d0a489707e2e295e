import { failure, vectors, type VectorInputs } from "./vector.ts";

function text(value: string) {
  return { type: "string", value };
}

const functions = [
  {
    namespace: "contoso",
    members: {
      uniqueName: {
        parameters: [{ name: "namePrefix", type: "string" }],
        output: text("[concat(toLower(parameters('namePrefix')), 'x')]"),
      },
      constant: { output: text("c") },
      twice: {
        parameters: [{ name: "n", type: "int" }],
        output: { type: "int", value: "[mul(parameters('n'), 2)]" },
      },
      seesVariable: { output: text("[variables('v')]") },
      seesParameter: { output: text("[parameters('outer')]") },
      seesReference: { output: text("[reference('x').y]") },
      callsOther: { output: text("[contoso.constant()]") },
      recursive: { output: text("[contoso.recursive()]") },
    },
  },
];
const version1: VectorInputs = { functions, variables: { v: "v" }, parameters: { outer: "o" } };
const version2: VectorInputs = { ...version1, languageVersion: "2.0", resources: {} };

/** Functions that a template defines. */
export const userFunctionVectors = vectors("7.7", [
  ["contoso.uniqueName('ABC')", "abcx", version1],
  ["CONTOSO.UNIQUENAME('ABC')", "abcx", version1],
  ["contoso.constant()", "c", version1],
  ["contoso.twice(contoso.twice(3))", 12, version1],
  ["contoso.twice('3')", failure("argument-type"), version1],
  ["contoso.twice()", failure("argument-count"), version1],
  ["contoso.seesVariable()", failure("function-not-allowed-here"), version1],
  ["contoso.seesParameter()", failure("missing-parameter"), version1],
  ["contoso.seesReference()", failure("function-not-allowed-here"), version1],
  ["contoso.callsOther()", failure("function-not-allowed-here"), version1],
  ["contoso.callsOther()", "c", version2],
  ["contoso.recursive()", failure("too-deep"), version2],
]);

import { failure, vectors } from "./vector.ts";

const nested = {
  variables: {
    one: { a: 1, b: { c: 2, d: [1, 2] }, e: "x" },
    two: { b: { c: 3, d: [3], f: 4 }, e: null },
  },
};

/** Arrays and objects. */
export const collectionVectors = vectors("5.4", [
  ["array(1)", [1]],
  ["array('a')", ["a"]],
  ["array(createArray(1, 2))", [1, 2]],
  ["array(createObject('a', 1))", [{ a: 1 }]],
  ["createArray()", []],
  ["createArray('a', 1, createArray(2), null())", ["a", 1, [2], null]],
  ["createObject()", {}],
  ["createObject('a', 1, 'b', createArray(), 'c', null())", { a: 1, b: [], c: null }],
  ["createObject('a', 1, 'a', 2)", { a: 2 }],
  ["createObject('a')", failure("argument-count")],
  ["createObject(1, 2)", failure("argument-type")],
  ["createObject('__proto__', 1, 'constructor', 2).constructor", 2],
  [
    "shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2))))",
    { a: { y: 2 } },
  ],
  ["shallowMerge(createArray())", {}],
  ["distinct(createArray('b', 'a', 'b', 'B'))", ["b", "a", "B"]],
  ["distinct(createArray(1, '1', 1))", [1, "1"]],
  ["flatten(createArray(createArray(1, createArray(2)), createArray(3)))", [1, [2], 3]],
  ["flatten(createArray(1))", failure("argument-type")],
  [
    "map(items(createObject('456Key', 1, 'defKey', 2, '123Key', 3, 'abcKey', 4)), lambda('x', lambdaVariables('x').key))",
    ["123Key", "456Key", "abcKey", "defKey"],
  ],
  [
    "items(createObject('b', 1, 'a', createArray()))",
    [
      { key: "a", value: [] },
      { key: "b", value: 1 },
    ],
  ],
  [
    "map(items(createObject('b', 1, 'A', 2, 'C', 3)), lambda('x', lambdaVariables('x').key))",
    ["A", "b", "C"],
  ],
  ["objectKeys(createObject('b', 1, 'A', 2))", ["A", "b"]],
  ["tryGet(createObject('a', createObject('b', createArray(1, 2))), 'A', 'b', 1)", 2],
  ["tryGet(createObject('a', 1), 'x')", null],
  ["tryGet(createObject('a', null()), 'a', 'b')", null],
  ["tryGet(createArray(1), 5)", null],
  ["tryGet('text', 'a')", null],
  [
    "parseCidr('10.144.0.0/20')",
    {
      network: "10.144.0.0",
      netmask: "255.255.240.0",
      broadcast: "10.144.15.255",
      firstUsable: "10.144.0.1",
      lastUsable: "10.144.15.254",
      cidr: 20,
    },
  ],
  [
    "parseCidr('fdad:3236:5555::/48')",
    {
      network: "fdad:3236:5555::",
      netmask: "ffff:ffff:ffff::",
      firstUsable: "fdad:3236:5555::",
      lastUsable: "fdad:3236:5555:ffff:ffff:ffff:ffff:ffff",
      cidr: 48,
    },
  ],
  ["parseCidr('10.0.0.1/24').network", "10.0.0.0"],
  ["parseCidr('10.0.0.0/33')", failure("argument-value")],
  ["parseCidr('10.0.0.256/8')", failure("argument-value")],
  ["cidrSubnet('10.144.0.0/20', 24, 0)", "10.144.0.0/24"],
  ["cidrSubnet('10.144.0.0/20', 24, 4)", "10.144.4.0/24"],
  ["cidrSubnet('fdad:3236:5555::/48', 52, 1)", "fdad:3236:5555:1000::/52"],
  ["cidrSubnet('10.144.0.0/20', 24, 16)", failure("index-out-of-range")],
  ["cidrSubnet('10.144.0.0/20', 16, 0)", failure("argument-value")],
  ["cidrHost('10.144.3.0/24', 0)", "10.144.3.1"],
  ["cidrHost('10.144.3.0/24', 4)", "10.144.3.5"],
  ["cidrHost('10.144.3.0/24', 254)", failure("index-out-of-range")],
  ["cidrHost('10.0.0.0/31', 1)", "10.0.0.1"],
]);

/** Merging and intersecting. */
export const mergeVectors = vectors("6.4", [
  ["union(createArray(1, 2), createArray(2, 3, 1, 4))", [1, 2, 3, 4]],
  ["union(createArray(createObject('a', 1)), createArray(createObject('a', 1)))", [{ a: 1 }]],
  ["union(variables('one'), variables('two'))", { a: 1, b: { c: 3, d: [3], f: 4 }, e: null }, nested],
  ["union(createObject('a', 1), createObject('A', 2), createObject('b', 3))", { a: 2, b: 3 }],
  ["union(createArray(), createObject())", failure("argument-type")],
  ["union(createArray(1))", failure("argument-count")],
  ["intersection(createArray(1, 2, 3), createArray(3, 2), createArray(2, 3, 4))", [2, 3]],
  ["intersection(createObject('one', 'a', 'two', 'b'), createObject('one', 'a', 'two', 'c'))", { one: "a" }],
  [
    "intersection(createObject('a', createObject('b', 1, 'c', 2)), createObject('a', createObject('b', 1)))",
    { a: { b: 1 } },
  ],
]);

const dogs = {
  variables: {
    dogs: [
      { name: "Evie", age: 5, interests: ["Ball", "Frisbee"] },
      { name: "Casper", age: 3, interests: ["Other dogs"] },
      { name: "Indy", age: 2, interests: ["Butter"] },
      { name: "Kira", age: 8 },
    ],
  },
};

/** Functions that take lambdas. */
export const lambdaVectors = vectors("5.4", [
  ["map(range(0, 3), lambda('i', mul(lambdaVariables('i'), 2)))", [0, 2, 4]],
  [
    "map(createArray('a', 'b'), lambda('x', 'i', concat(lambdaVariables('x'), lambdaVariables('i'))))",
    ["a0", "b1"],
  ],
  [
    "filter(variables('dogs'), lambda('dog', greaterOrEquals(lambdaVariables('dog').age, 5)))[1].name",
    "Kira",
    dogs,
  ],
  ["filter(range(0, 10), lambda('x', 'i', equals(mod(lambdaVariables('i'), 4), 0)))", [0, 4, 8]],
  ["filter(createArray(1), lambda('x', 'yes'))", failure("argument-type")],
  ["reduce(range(1, 4), 0, lambda('sum', 'x', add(lambdaVariables('sum'), lambdaVariables('x'))))", 10],
  [
    "reduce(createArray(5, 6), 0, lambda('sum', 'x', 'i', add(lambdaVariables('sum'), lambdaVariables('i'))))",
    1,
  ],
  ["reduce(createArray(), 'start', lambda('sum', 'x', fail('no')))", "start"],
  [
    "map(sort(variables('dogs'), lambda('a', 'b', less(lambdaVariables('a').age, lambdaVariables('b').age))), lambda('x', lambdaVariables('x').name))",
    ["Indy", "Casper", "Evie", "Kira"],
    dogs,
  ],
  [
    "sort(createArray(3, 1, 2), lambda('a', 'b', greater(lambdaVariables('a'), lambdaVariables('b'))))",
    [3, 2, 1],
  ],
  [
    "sort(createArray('b1', 'a1', 'b0'), lambda('a', 'b', less(first(lambdaVariables('a')), first(lambdaVariables('b')))))",
    ["a1", "b1", "b0"],
  ],
  ["toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')))", { a: "a", b: "b" }],
  [
    "toObject(variables('dogs'), lambda('x', lambdaVariables('x').name), lambda('x', lambdaVariables('x').age))",
    { Evie: 5, Casper: 3, Indy: 2, Kira: 8 },
    dogs,
  ],
  ["toObject(createArray('a', 'a'), lambda('x', lambdaVariables('x')), lambda('x', 2))", { a: 2 }],
  [
    "groupBy(createArray('foo', 'bar', 'baz'), lambda('x', substring(lambdaVariables('x'), 0, 1)))",
    { f: ["foo"], b: ["bar", "baz"] },
  ],
  [
    "groupBy(createArray('foo', 'bar', 'baz'), lambda('x', substring(lambdaVariables('x'), 0, 1)), lambda('x', concat('s-', lambdaVariables('x'))))",
    { f: ["s-foo"], b: ["s-bar", "s-baz"] },
  ],
  ["mapValues(createObject('a', 1, 'b', 2), lambda('v', mul(lambdaVariables('v'), 2)))", { a: 2, b: 4 }],
  [
    "map(createArray(1, 2), lambda('x', map(createArray(10), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))",
    [[11], [12]],
  ],
  ["map(createArray(1), lambda('x', map(createArray(2), lambda('x', lambdaVariables('x')))))", [[2]]],
  ["map(createArray(1), lambda('X', lambdaVariables('x')))", [1]],
  ["lambdaVariables('x')", failure("missing-variable")],
  ["map(createArray(1), 'x')", failure("argument-type")],
  ["lambda('x', 1)", failure("argument-type")],
]);

interface Known<Value> {
  value: Value;
}

/**
 * Wraps a computation so that it runs once for each object it is asked about; what rules share is computed once. The result
 * is kept at the object, where copies of it do not get it. A WeakMap would do too, but V8 lets whatever one holds survive every
 * collection of young garbage, and with it whole packages.
 */
export function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const slot = Symbol(compute.name);
  return (key) => {
    const known = (key as { [slot]?: Known<Value> })[slot];
    if (known !== undefined) return known.value;
    const value = compute(key);
    Object.defineProperty(key, slot, { value: { value } satisfies Known<Value> });
    return value;
  };
}

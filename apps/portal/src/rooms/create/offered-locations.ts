import { toValue, valueOf, type CreateUi, type FormEnvironment } from "@slipway/template-language";

type Location = FormEnvironment["locations"][number];

/** Regions to choose from: those that the form lists, in its order, else all that are known. */
export function offeredLocations(form: CreateUi, environment: FormEnvironment): readonly Location[] {
  const list =
    form.config.location === undefined ? undefined : valueOf(form.config.location, "allowedValues");
  const allowed = list === undefined ? undefined : toValue(list);
  if (!Array.isArray(allowed)) return environment.locations;
  const names = allowed
    .filter((name) => typeof name === "string")
    .map((name) => name.toLowerCase().replaceAll(" ", ""));
  if (names.length === 0) return environment.locations;
  return names.map(
    (name) => environment.locations.find((each) => each.name === name) ?? { name, displayName: name },
  );
}

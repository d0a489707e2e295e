/** Where somebody wants to deploy, from the create form. */
export interface DeploymentPlace {
  subscriptionId: string;
  resourceGroup: string;
  location: string;
}

/**
 * The command with the form's resource group and region instead of the examples in its first lines
 * (`RESOURCE_GROUP=…`, `LOCATION=…`), quoted for a POSIX shell.
 */
export function fillCommand(command: string, place: DeploymentPlace | undefined): string {
  if (place === undefined) return command;
  return command
    .replace(/^RESOURCE_GROUP=.*$/m, () => `RESOURCE_GROUP=${quote(place.resourceGroup)}`)
    .replace(/^LOCATION=.*$/m, () => `LOCATION=${quote(place.location)}`);
}

function quote(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

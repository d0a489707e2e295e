/** Whether Azure takes a text as the name of a resource group: 1 to 90 letters, digits and `._()-`, not ending in a dot. */
export function isGroupName(name: string): boolean {
  return /^[\p{L}\p{N}._()-]{1,90}$/u.test(name) && !name.endsWith(".");
}

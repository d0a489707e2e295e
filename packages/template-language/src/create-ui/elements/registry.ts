import { armApiControl } from "./arm-api-control.ts";
import { checkBox } from "./check-box.ts";
import { credentialsCombo } from "./credentials-combo.ts";
import { dropDown } from "./drop-down.ts";
import { editableGrid } from "./editable-grid.ts";
import type { ElementEntry } from "./element-entry.ts";
import { fileUpload } from "./file-upload.ts";
import { graphApiControl } from "./graph-api-control.ts";
import { identitySelector } from "./identity-selector.ts";
import { infoBox } from "./info-box.ts";
import { jitConfigurator } from "./jit-configurator.ts";
import { keyVaultCertificateSelector } from "./key-vault-certificate-selector.ts";
import { multiStorageAccountCombo } from "./multi-storage-account-combo.ts";
import { optionsGroup } from "./options-group.ts";
import { passwordBox } from "./password-box.ts";
import { publicIpAddressCombo } from "./public-ip-address-combo.ts";
import { resourceSelector } from "./resource-selector.ts";
import { section } from "./section.ts";
import { selector } from "./selector.ts";
import { servicePrincipalSelector } from "./service-principal-selector.ts";
import { sizeSelector } from "./size-selector.ts";
import { slider } from "./slider.ts";
import { storageAccountSelector } from "./storage-account-selector.ts";
import { storageBlobSelector } from "./storage-blob-selector.ts";
import { tagsByResource } from "./tags-by-resource.ts";
import { textBlock } from "./text-block.ts";
import { textBox } from "./text-box.ts";
import { userNameTextBox } from "./user-name-text-box.ts";
import { virtualNetworkCombo } from "./virtual-network-combo.ts";
import { workspaceSelector } from "./workspace-selector.ts";

/** Every element that a create form can have, the most used first. */
export const formElements: readonly ElementEntry[] = [
  textBox,
  dropDown,
  infoBox,
  optionsGroup,
  section,
  sizeSelector,
  textBlock,
  checkBox,
  passwordBox,
  credentialsCombo,
  virtualNetworkCombo,
  fileUpload,
  publicIpAddressCombo,
  slider,
  armApiControl,
  userNameTextBox,
  tagsByResource,
  resourceSelector,
  storageAccountSelector,
  multiStorageAccountCombo,
  identitySelector,
  servicePrincipalSelector,
  editableGrid,
  graphApiControl,
  storageBlobSelector,
  keyVaultCertificateSelector,
  workspaceSelector,
  jitConfigurator,
  selector,
];

const byType = new Map(formElements.map((entry) => [entry.type.toLowerCase(), entry]));

/** The row of an element type, letter case ignored; undefined when there is no such element. */
export function findFormElement(type: string): ElementEntry | undefined {
  return byType.get(type.toLowerCase());
}

import type { ComponentType } from "react";
import type { ControlProps } from "../form-context.ts";
import { CheckBox } from "./check-box.tsx";
import { Credentials } from "./credentials.tsx";
import { DropDown } from "./drop-down.tsx";
import { EditableGrid } from "./editable-grid.tsx";
import { ExistingResource } from "./existing-resource.tsx";
import { FileUpload } from "./file-upload.tsx";
import { Identity } from "./identity.tsx";
import { OptionsGroup } from "./options-group.tsx";
import { PasswordBox } from "./password-box.tsx";
import { PublicIp } from "./public-ip.tsx";
import { RangeSlider } from "./range-slider.tsx";
import { SizeSelector } from "./size-selector.tsx";
import { StorageAccount, StorageAccounts } from "./storage-account.tsx";
import { Tags } from "./tags.tsx";
import { TextBox } from "./text-box.tsx";
import { VirtualNetwork } from "./virtual-network.tsx";

/** The control of each element type, spelled as the element table does; what is not listed takes JSON. */
export const controls: Readonly<Record<string, ComponentType<ControlProps>>> = {
  "Microsoft.Common.TextBox": TextBox,
  "Microsoft.Compute.UserNameTextBox": TextBox,
  "Microsoft.Common.PasswordBox": PasswordBox,
  "Microsoft.Common.DropDown": DropDown,
  "Microsoft.Common.OptionsGroup": OptionsGroup,
  "Microsoft.Common.CheckBox": CheckBox,
  "Microsoft.Common.Slider": RangeSlider,
  "Microsoft.Common.EditableGrid": EditableGrid,
  "Microsoft.Common.FileUpload": FileUpload,
  "Microsoft.Common.TagsByResource": Tags,
  "Microsoft.Compute.CredentialsCombo": Credentials,
  "Microsoft.Compute.SizeSelector": SizeSelector,
  "Microsoft.Network.VirtualNetworkCombo": VirtualNetwork,
  "Microsoft.Network.PublicIpAddressCombo": PublicIp,
  "Microsoft.Storage.StorageAccountSelector": StorageAccount,
  "Microsoft.Storage.MultiStorageAccountCombo": StorageAccounts,
  "Microsoft.ManagedIdentity.IdentitySelector": Identity,
  "Microsoft.Solutions.ResourceSelector": ExistingResource,
  "Microsoft.OperationalInsights.WorkspaceSelector": ExistingResource,
};

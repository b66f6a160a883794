import { extensions, type TextDocument } from 'vscode';

/** Whether another extension completes and explains what stands in this document. */
export function isLeftToYaml(document: TextDocument): boolean {
  return document.languageId === 'yaml' && extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

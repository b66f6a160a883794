import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// The bundled test runs from client-vscode/dist/test.
const folder = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const settings = manifest.contributes.configuration.properties;

describe('the manifest', () => {
  it('wakes the extension up for markdown and configs, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'workspaceContains:**/{applsp,.applsp}.yaml']);
  });

  it('offers for every rule the same severities as the server takes', () => {
    const rules = Object.entries<{ enum: string[]; default: string; description: string }>(settings['applsp.rules'].properties);
    assert.ok(rules.length > 0);
    for (const [code, rule] of rules) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.deepEqual(rule.enum, ['error', 'warning', 'information', 'hint', 'off'], code);
      assert.ok(rule.enum.includes(rule.default), code);
      assert.match(rule.description, /\.$/, code);
    }
  });

  it('keeps an untrusted folder from choosing which program is started', () => {
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('applsp.server.path'));
  });

  it('has the version of the project', () => {
    const project = JSON.parse(readFileSync(path.join(folder, '..', 'package.json'), 'utf8'));
    const props = readFileSync(path.join(folder, '..', 'Directory.Build.props'), 'utf8');
    assert.equal(manifest.version, project.version);
    assert.ok(props.includes(`<Version>${manifest.version}</Version>`));
  });
});

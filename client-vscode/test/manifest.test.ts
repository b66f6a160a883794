import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// The bundled test runs from client-vscode/dist/test.
const folder = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const settings = manifest.contributes.configuration.properties;

interface Rule {
  anyOf: [{ enum: string[] }, { properties: { severity: { enum: string[] }; days?: unknown }; additionalProperties: boolean }];
  default: string;
  markdownDescription: string;
}

describe('the manifest', () => {
  it('wakes the extension up for markdown and configs, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'workspaceContains:**/{applsp,.applsp}.yaml']);
  });

  it('offers for every rule a severity, alone or in an object, and days for those that count some', () => {
    const severities = ['error', 'warning', 'information', 'hint', 'off'];
    const rules = Object.entries<Rule>(settings['applsp.rules'].properties);
    assert.ok(rules.length > 0);
    for (const [code, rule] of rules) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      const [word, object] = rule.anyOf;
      assert.deepEqual(word.enum, severities, code);
      assert.deepEqual(object.properties.severity.enum, severities, code);
      assert.equal(object.additionalProperties, false, code);
      assert.ok(severities.includes(rule.default), code);
      assert.match(rule.markdownDescription, /\.$/, code);
    }
    const counting = rules.filter(([, rule]) => rule.anyOf[1].properties.days).map(([code]) => code);
    assert.ok(counting.includes('quiet-application') && counting.length < rules.length);
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

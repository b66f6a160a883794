import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// The bundled test runs from client-vscode/dist/test.
const folder = path.join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const groups: Group[] = manifest.contributes.configuration;
const settings = Object.assign({}, ...groups.map(({ properties }) => properties));
const commands: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);

interface Group {
  title: string;
  properties: Record<string, { order?: number; markdownDescription: string }>;
}

interface Rule {
  anyOf: [{ enum: string[] }, { properties: { severity: { enum: string[] }; days?: unknown }; additionalProperties: boolean }];
  default: string;
  markdownDescription: string;
}

describe('the manifest', () => {
  it('wakes the extension up for markdown and configs, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'workspaceContains:**/{applsp,.applsp}.yaml',
      'workspaceContains:**/*.application.md',
      'workspaceContains:applications/**/*.md',
    ]);
  });

  it('has its settings in groups', () => {
    assert.ok(groups.length > 2);
    for (const { title, properties } of groups) {
      assert.match(title, /^[A-Z]/);
      assert.ok(Object.keys(properties).length > 0, title);
      for (const [name, setting] of Object.entries(properties)) assert.match(setting.markdownDescription, /\.$/, name);
    }
  });

  it('offers commands where they can do something, and none that is not there', () => {
    const { menus, walkthroughs } = manifest.contributes;
    const shown = Object.values<{ command: string; when?: string }[]>(menus).flat();
    for (const { command, when } of shown) {
      assert.ok(commands.includes(command), command);
      assert.ok(when, command);
    }
    const links = walkthroughs
      .flatMap(({ steps }: { steps: { description: string }[] }) => steps)
      .flatMap(({ description }: { description: string }) => [...description.matchAll(/\(command:(applsp\.\w+)\)/g)])
      .map(([, command]: string[]) => command);
    assert.ok(links.length > 0);
    for (const link of links) assert.ok(commands.includes(link), link);
  });

  it('gives each meaning of words scopes to take a colour from, in themes too that leave colours by meaning to the language', () => {
    const { semanticTokenTypes, semanticTokenScopes, configurationDefaults } = manifest.contributes;
    const [{ language, scopes }] = semanticTokenScopes;
    for (const { id } of semanticTokenTypes) assert.ok(scopes[id].length > 0, id);
    assert.equal(configurationDefaults[`[${language}]`]['editor.semanticHighlighting.enabled'], true);
  });

  it('offers what an application can have done only where one is open', () => {
    const { commandPalette, 'editor/context': context } = manifest.contributes.menus;
    for (const command of ['applsp.setStatus', 'applsp.copyAsNewApplication'])
      for (const menu of [commandPalette, context])
        assert.match(menu.find((item: { command: string }) => item.command === command)?.when ?? '', /^applsp\.isApplication\b/, command);
  });

  it('has four steps to begin with, each with a page, a button and an end', () => {
    const [{ steps }] = manifest.contributes.walkthroughs;
    assert.equal(steps.length, 4);
    for (const { id, description, media, completionEvents } of steps) {
      assert.match(description, /\n\[.+\]\(command:.+\)$/, id);
      assert.ok(readFileSync(path.join(folder, media.markdown), 'utf8').length > 0, id);
      assert.match(completionEvents[0], /^on(Context|Command):./, id);
    }
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

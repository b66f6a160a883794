using System.CommandLine;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Server;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp schema</c>: the schema in force, where each of its values comes from, and what may stand in a config.</summary>
internal sealed class SchemaCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the JSON Schema of applsp.yaml (draft 2020-12) for YAML tools",
    };
    private readonly Option<bool> _page = new("--page") { Description = "Print the reference of all config keys as Markdown" };

    // For `npm run generate`: nobody else has a use for it.
    private readonly Option<bool> _vscode = new("--vscode")
    {
        Description = "Print the generated part of the VS Code extension's manifest as JSON",
        Hidden = true,
    };

    private readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "PATH",
        Description = "Print which file sets which value for the application at PATH",
        Validators = { CommonOptions.RefuseEmpty },
    };

    private readonly Argument<string?> _path = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The file or folder whose schema to print [default: .]",
        Validators = { CommonOptions.RefuseEmpty },
    };

    private readonly Option<string?> _config = CommonOptions.Config();

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public SchemaCommand(Shell shell)
        : base("schema", "Print the sections, statuses and other words in force as a complete config")
    {
        _shell = shell;
        Add(_path);
        Add(_json);
        Add(_page);
        Add(_vscode);
        Add(_explain);
        Add(_config);
        Validators.Add(result =>
        {
            bool[] asked =
            [
                result.GetValue(_json),
                result.GetValue(_page),
                result.GetValue(_vscode),
                result.GetResult(_explain).Typed().Any(),
            ];
            if (asked.Count(isAsked => isAsked) > 1)
                result.AddError("choose one of --json, --page and --explain.");
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp schema                                  the schema for this folder
              applsp schema --explain applications/acme.md   which file sets what for this application
              applsp schema --json > applsp.schema.json      completion and checks in YAML editors
            """;

    private int Run(ParseResult arguments)
    {
        using var output = _shell.OutputWriter();
        if (arguments.GetValue(_json))
            output.Write(ConfigJsonSchema.Write());
        else if (arguments.GetValue(_page))
            output.Write(ConfigPage.Whole());
        else if (arguments.GetValue(_vscode))
            output.Write(VsCodeManifest.Write());
        else
        {
            var explained = arguments.GetValue(_explain);
            var path = Path.GetFullPath(explained ?? arguments.GetValue(_path) ?? ".", _shell.Folder);
            // Of a folder, what holds for the files in it.
            var file = Directory.Exists(path) ? Path.Combine(path, "any.md") : path;
            if (ConfigChoice.Find(arguments.GetValue(_config), _shell) is not { } configs)
                return ExitCode.Unusable;
            var config = configs.Files.For(file).Config;
            if (explained is null)
                output.Write(SchemaYaml.Write(config.Schema));
            else
                Explain(config, output);
            return SayUnreadable(configs);
        }
        return ExitCode.Clean;
    }

    /// <summary>What is in a config is shown as far as it can be read; that one cannot be read at all would go unseen.</summary>
    private int SayUnreadable(ConfigChoice configs)
    {
        var problems = configs.ProblemsIn([]).ToList();
        foreach (var problem in problems)
            _shell.Error.WriteLine($"applsp: {problem}");
        return problems.Count > 0 ? ExitCode.Unusable : ExitCode.Clean;
    }

    private void Explain(Config config, TextWriter output)
    {
        var values = ConfigExplanation.Of(config);
        foreach (var value in values)
        {
            var file = Shown(value.File);
            var note = value.OverriddenBy is { } other ? $" (overridden by {Shown(other)})" : "";
            output.WriteLine($"{file}:{value.Line}: {value.Path}{(value.Value.Length > 0 ? ": " : "")}{value.Value}{note}");
        }
        output.WriteLine(
            values.Count == 0
                ? "No applsp.yaml here or in a parent folder; defaults apply."
                : "Everything else is default. Editor settings take precedence."
        );
    }

    private string Shown(string file) => Path.IsPathRooted(file) ? RelativePath.Of(file, _shell.Folder) : $"preset {file}";
}

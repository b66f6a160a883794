using AppLsp.Language.Text;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>A markdown file of the folder that a config is to be inferred for.</summary>
/// <param name="Path">Its path relative to that folder, with <c>/</c>: what the config's globs will see.</param>
/// <param name="WorkspacePath">What the globs of the default see.</param>
/// <param name="Text">Its text.</param>
public sealed record FolderFile(string Path, string WorkspacePath, SourceText Text);

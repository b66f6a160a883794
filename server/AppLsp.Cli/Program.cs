using AppLsp.Cli;

return await CommandLine.RunAsync(args, Shell.OfProcess());

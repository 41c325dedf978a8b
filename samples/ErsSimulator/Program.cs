using ErsSimulator;

return await CommandLine.RunAsync(args).ConfigureAwait(false);

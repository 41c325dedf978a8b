using ErsToolkit.Tool;

return CommandLine.Run(args);

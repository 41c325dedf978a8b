using BookOrDefer;

return CommandLine.Run(args);

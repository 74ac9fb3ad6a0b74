using Seaworthy.Tool;

return CommandLine.Run(args, Terminal.OfProcess(), DateTime.UtcNow.Date);

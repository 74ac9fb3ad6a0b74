using Seaworthy.Tool;

var parsed = CommandTree.Build(noColor => Terminal.OfProcess() is var terminal && noColor ? terminal with { Color = false } : terminal, DateTime.UtcNow.Date).Parse(args);
var status = parsed.Invoke();
// The parser reports its own errors with 1, which is ours for findings.
return parsed.Errors.Count > 0 ? ExitCode.Usage : status;

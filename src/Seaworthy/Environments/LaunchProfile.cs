using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A profile of <c>launchSettings.json</c>: how a developer starts the service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="RunsProject">Whether <c>dotnet run</c> uses it (<c>commandName</c> Project).</param>
/// <param name="Variables">Its variables.</param>
internal sealed record LaunchProfile(string Name, TextSpan NameSpan, bool RunsProject, IReadOnlyList<Variable> Variables)
{
    public static IEnumerable<LaunchProfile> Read(ConfigNode? root)
    {
        foreach (var profile in root.At("profiles").Members())
        {
            var variables = new List<Variable>();
            foreach (var member in profile.Value.At("environmentVariables").Members())
            {
                if (member.Value is ScalarNode { Text: { } text })
                {
                    variables.Add(new Variable(member.Name, member.NameSpan, text, member.Value.Span, member.Value));
                }
            }

            yield return new LaunchProfile(profile.Name, profile.NameSpan, profile.Value.At("commandName").AsText() == "Project", variables);
        }
    }
}

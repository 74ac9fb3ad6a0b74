using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.User;

/// <summary>The rules that a policy defines.</summary>
internal static class UserRules
{
    public static IEnumerable<Rule> Of(Policy policy) => policy.UserRules.Select(static own => new UserRule(own, Describe(own)));

    public static RuleDescriptor? Descriptor(Policy policy, string id) =>
        policy.UserRules.FirstOrDefault(own => own.Id == id) is { } found ? Describe(found) : null;

    public static RuleDescriptor Describe(UserRulePolicy rule)
    {
        var severities = rule.Severity switch { Severity.Error => "eeee", Severity.Note => "nnnn", _ => "wwww" };
        return new RuleDescriptor(rule.Id, rule.Title ?? rule.Message ?? "A rule of the policy does not hold", severities, Profile.Recommended, "process/pre/configuration-validation", rule.Why ?? "The policy demands it")
        {
            Help = rule.Help ?? "https://github.com/seaworthy-dotnet/seaworthy/blob/main/docs/user-rules.md",
        };
    }
}

using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Schemas.Patterns;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A file of SOPS, or a SealedSecret, with a value in the clear.</summary>
internal sealed class SavedDecrypted : Rule
{
    private const int MostOfOneFile = 10;

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2017", "Encrypted file was saved decrypted", "eeee", Profile.Recommended, "security/access/secure-credential-storage",
        "The file looks encrypted to everybody who reviews it, and carries its secrets in the clear");

    public override void Register(RuleRegistration on)
    {
        on.Document(SeeSops);
        on.Resource("SealedSecret", SeeSealed);
    }

    private static void SeeSops(DocumentContext context)
    {
        foreach (var root in context.Document.Document.Errors.Length == 0 ? context.Document.Document.Roots : [])
        {
            // Other programs have a section of that name; the list of key groups or the date of encryption is SOPS'.
            if (root is ObjectNode map && map.TryGet("sops", out var sops) && sops.Value is ObjectNode metadata && (metadata["lastmodified"] ?? metadata["version"]) is not null && IsMetadata(metadata))
            {
                if (metadata["mac"].AsText() is not { Length: > 0 })
                {
                    context.Report(sops.NameSpan, "sops:mac", "The file says that SOPS encrypted it, but has no MAC", "Encrypt it again: sops --encrypt --in-place");
                }

                var walk = new SopsWalk(metadata);
                walk.Visit(map, "", false);
                foreach (var (span, key) in walk.Clear.Take(MostOfOneFile))
                {
                    context.Report(span, key, $"'{key}' is in the clear in a file that SOPS encrypts", "Encrypt it: sops --encrypt --in-place, and rotate what was readable");
                }
            }
        }
    }

    private static void SeeSealed(ResourceContext context)
    {
        foreach (var member in context.Resource.Node.At("spec", "encryptedData").Members())
        {
            if (member.Value.AsText() is { Length: > 0 } text && !Ciphertext.IsSealed(text.AsSpan().Trim()) && ValueClassifier.Classify(text).IsLiteral)
            {
                context.Report(member.NameSpan, "spec:encryptedData:" + member.Name, $"'{member.Name}' of SealedSecret '{context.Resource.Name}' is not sealed", "Seal it: kubeseal --raw, and rotate it when it is the secret itself");
            }
        }
    }

    private static bool IsMetadata(ObjectNode node) =>
        new[] { "kms", "gcp_kms", "azure_kv", "hc_vault", "age", "pgp", "key_groups" }.Any(name => node[name] is not null);

    /// <summary>Which values the file's own rules encrypt, by SOPS' precedence.</summary>
    private sealed class SopsWalk(ObjectNode metadata)
    {
        private readonly EcmaPattern? _encrypted = Pattern(metadata["encrypted_regex"].AsText());
        private readonly EcmaPattern? _unencrypted = Pattern(metadata["unencrypted_regex"].AsText());
        private readonly string? _encryptedSuffix = metadata["encrypted_suffix"].AsText();
        private readonly string _unencryptedSuffix = metadata["unencrypted_suffix"].AsText() ?? "_unencrypted";
        private readonly bool _selects = metadata["encrypted_regex"] is not null || metadata["encrypted_suffix"] is not null;

        public List<(TextSpan Span, string Key)> Clear { get; } = [];

        // A rule on a key holds for all below it.
        public void Visit(ConfigNode node, string key, bool isMatched)
        {
            foreach (var member in node.Members())
            {
                if (key.Length > 0 || member.Name != "sops")
                {
                    Visit(member.Value, ConfigurationKey.Combine(key, member.Name), isMatched || Matches(member.Name));
                }
            }

            foreach (var item in node.Items())
            {
                Visit(item, key, isMatched);
            }

            if (node is ScalarNode { Kind: not NodeKind.Null, Text: { Length: > 0 } text } && isMatched == _selects && !text.StartsWith("ENC[", StringComparison.Ordinal))
            {
                Clear.Add((node.Span, key));
            }
        }

        private bool Matches(string name) =>
            _selects ? _encrypted?.Match(name) == PatternMatch.Yes || (_encryptedSuffix is { Length: > 0 } && name.EndsWith(_encryptedSuffix, StringComparison.Ordinal))
            : _unencrypted is not null ? _unencrypted.Match(name) == PatternMatch.Yes
            : name.EndsWith(_unencryptedSuffix, StringComparison.Ordinal);

        private static EcmaPattern? Pattern(string? text) => text is null ? null : EcmaPattern.Parse(text, out _);
    }
}

using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>The annotations of one key, gathered from the places that speak of it; the first place that tells wins.</summary>
internal sealed class ContractAnnotations
{
    private readonly List<ContractConstraint> _constraints = [];
    private readonly List<ContractRead> _reads = [];
    private readonly List<ContractBind> _binds = [];

    public ContractKind? Kind { get; private set; }

    public bool IsNullable { get; private set; }

    public ContractRequirement? Requirement { get; private set; }

    public bool IsInitialized { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool ValidatesNested { get; private set; }

    public string? Member { get; private set; }

    public string? Default { get; private set; }

    public EnumMembers? Enum { get; private set; }

    public CodePlace? Place { get; private set; }

    public IReadOnlyList<ContractConstraint> Constraints => _constraints;

    public IReadOnlyList<ContractRead> Reads => _reads;

    public IReadOnlyList<ContractBind> Binds => _binds;

    public static ContractAnnotations Read(IReadOnlyList<ObjectNode> parts)
    {
        var annotations = new ContractAnnotations();
        foreach (var part in parts)
        {
            if (part[ContractReader.Annotation] is ObjectNode own)
            {
                annotations.Add(part, own);
            }

            annotations.Default ??= part["default"].AsText();
        }

        return annotations;
    }

    private void Add(ObjectNode part, ObjectNode own)
    {
        if (own["kind"].AsText() is { } name)
        {
            var kind = ContractKinds.Parse(name);

            // Bound twice to types that differ, the value has to please both: nothing is claimed.
            Kind = Kind is { } known && known != kind ? ContractKind.Any : kind;
        }

        IsNullable |= ContractText.IsTrue(own["nullable"]);
        IsInitialized |= ContractText.IsTrue(own["initialized"]);
        IsReadOnly |= ContractText.IsTrue(own["readOnly"]);
        ValidatesNested |= ContractText.IsTrue(own["validateNested"]);
        Member ??= own["member"].AsText();
        Place ??= CodePlace.Read(own);
        Requirement ??= own["required"].AsText() switch
        {
            "attribute" => ContractRequirement.Attribute,
            "constructor" => ContractRequirement.Constructor,
            "section" => ContractRequirement.Section,
            "read" => ContractRequirement.Read,
            _ => null,
        };
        Enum ??= ReadEnum(part, own);
        foreach (var item in own["constraints"].Items())
        {
            if (item.At("attribute").AsText() is { } attribute)
            {
                _constraints.Add(new ContractConstraint(attribute, item));
            }
        }

        foreach (var item in own["reads"].Items())
        {
            if (item.At("api").AsText() is { } api)
            {
                _reads.Add(new ContractRead(api, CodePlace.Read(item), ContractText.IsTrue(item.At("hasDefault")), ContractText.IsTrue(item.At("conditional")), item.At("kind").AsText() is { } kind ? ContractKinds.Parse(kind) : null));
            }
        }

        foreach (var item in own["binds"].Items())
        {
            if (item.At("api").AsText() is { } api)
            {
                var validation = item.At("validation").Items().Select(v => v.AsText()).ToList();
                _binds.Add(new ContractBind(
                    api, item.At("type").AsText() ?? "", CodePlace.Read(item), validation.Contains("dataAnnotations") || validation.Contains("generated"), ContractText.IsTrue(item.At("errorOnUnknown")) && !ContractText.IsTrue(item.At("conditional"))));
            }
        }
    }

    private static EnumMembers? ReadEnum(ObjectNode part, ObjectNode own)
    {
        var names = (own["names"] ?? part["enum"]).Items();
        if (own["kind"].AsText() != "enum" || names.Length == 0)
        {
            return null;
        }

        var values = new List<decimal>();
        foreach (var value in own["values"].Items())
        {
            if (!decimal.TryParse(value.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                // A gap would shift every number behind it.
                values.Clear();
                break;
            }

            values.Add(number);
        }

        return new EnumMembers([.. names.Select(n => n.AsText() ?? "")], values.Count == names.Length ? values : [], ContractText.IsTrue(own["flags"]));
    }
}

using Seaworthy.Schemas.Compilation;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Schemas.Keywords;

/// <summary>A member of <c>patternProperties</c>.</summary>
internal sealed record PatternMember(EcmaPattern Pattern, Subschema Schema);

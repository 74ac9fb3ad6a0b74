using Seaworthy.Documents;

namespace Seaworthy.Conformance.Schemas;

/// <summary>One test of the official suite: a schema, an instance and the verdict.</summary>
/// <param name="Name">File, description of the case and of the test, by which exceptions name it.</param>
/// <param name="Document">The file both stand in.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Instance">The instance.</param>
/// <param name="IsValid">The verdict expected.</param>
internal sealed record SuiteTest(string Name, ConfigDocument Document, ConfigNode Schema, ConfigNode Instance, bool IsValid);

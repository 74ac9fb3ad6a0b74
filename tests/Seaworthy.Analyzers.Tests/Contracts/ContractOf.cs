using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seaworthy.Analyzers.Contracts;
using Seaworthy.Analyzers.Tests.Code;

namespace Seaworthy.Analyzers.Tests.Contracts;

/// <summary>The contract of a source, whole or as short lines.</summary>
internal static class ContractOf
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Options;
        """;

    /// <summary>The pretty document; null when there is nothing to tell.</summary>
    public static string? Document(params (string Path, string Text)[] files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Subject",
            [.. files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, "/project/" + f.Path, cancellationToken: cancellation)), CSharpSyntaxTree.ParseText(Usings, options, "/project/Usings.cs", cancellationToken: cancellation)],
            CodeReferences.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var facts = ContractReader.Read(compilation, cancellation);
        return ContractBuilder.Build(facts, new("Subject", "net10.0", "/project/")) is { } contract ? ContractWriter.Document(contract) : null;
    }

    /// <summary>One line a key: what it is, what it needs and how it is read.</summary>
    public static string Lines(string source)
    {
        if (Document(("Program.cs", source)) is not { } text)
        {
            return "(nothing)";
        }

        using var contract = JsonDocument.Parse(text);
        var root = contract.RootElement;
        var lines = new List<string>();
        var notes = root.GetProperty("x-seaworthy");
        foreach (var variable in notes.GetProperty("environmentVariables").EnumerateArray())
        {
            lines.Add($"${variable.GetProperty("name").GetString()}{(variable.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True ? " required" : "")}");
        }

        lines.AddRange(notes.GetProperty("lateFiles").EnumerateArray().Select(f => "late " + f.GetProperty("path").GetString() + (f.TryGetProperty("variablesFollow", out var follow) && follow.ValueKind == JsonValueKind.True ? ", then variables" : "")));
        if (notes.GetProperty("clearsSources").GetBoolean())
        {
            lines.Add("clears sources");
        }

        Walk(root, root, "", lines, []);
        return string.Join("\n", lines);
    }

    private static void Walk(JsonElement root, JsonElement schema, string path, List<string> lines, HashSet<string> seen)
    {
        var schemas = new List<JsonElement> { schema };
        Collect(root, schema, schemas, seen);
        if (path.Length > 0)
        {
            lines.Add(path + string.Concat(schemas.SelectMany(Words).Distinct().Select(w => " " + w)));
        }

        foreach (var at in schemas)
        {
            if (at.TryGetProperty("properties", out var properties))
            {
                foreach (var property in properties.EnumerateObject())
                {
                    Walk(root, property.Value, path.Length == 0 ? property.Name : path + ":" + property.Name, lines, [.. seen]);
                }
            }

            foreach (var name in (string[])["items", "additionalProperties"])
            {
                if (at.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object)
                {
                    Walk(root, inner, path + (name == "items" ? "[]" : ":*"), lines, [.. seen]);
                }
            }
        }
    }

    private static void Collect(JsonElement root, JsonElement schema, List<JsonElement> schemas, HashSet<string> seen)
    {
        if (schema.TryGetProperty("$ref", out var reference) && reference.GetString() is { } name && seen.Add(name))
        {
            var target = root.GetProperty("$defs").GetProperty(name["#/$defs/".Length..]);
            schemas.Add(target);
            Collect(root, target, schemas, seen);
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
            {
                schemas.Add(part);
                Collect(root, part, schemas, seen);
            }
        }
    }

    private static IEnumerable<string> Words(JsonElement schema)
    {
        if (schema.TryGetProperty("x-seaworthy", out var notes))
        {
            foreach (var note in notes.EnumerateObject())
            {
                switch (note.Name)
                {
                    case "kind":
                        yield return note.Value.GetString()!;
                        break;
                    case "required":
                        yield return "required:" + note.Value.GetString();
                        break;
                    case "nullable" or "initialized" or "readOnly" or "validateNested" or "flags" or "keyword" when note.Value.ValueKind == JsonValueKind.True:
                        yield return note.Name;
                        break;
                    case "member":
                        yield return "member:" + note.Value.GetString();
                        break;
                    case "names":
                        yield return "(" + string.Join("|", note.Value.EnumerateArray().Select(n => n.GetString())) + ")";
                        break;
                    case "constraints":
                        foreach (var constraint in note.Value.EnumerateArray())
                        {
                            yield return "{" + string.Join(" ", constraint.EnumerateObject().Select(p => p.Name == "attribute" ? p.Value.GetString() : p.Name + "=" + p.Value.GetRawText())) + "}";
                        }

                        break;
                    case "reads":
                        foreach (var read in note.Value.EnumerateArray())
                        {
                            yield return read.GetProperty("api").GetString() + (read.TryGetProperty("hasDefault", out var d) && d.ValueKind == JsonValueKind.True ? "?" : "");
                        }

                        break;
                    case "binds":
                        foreach (var bind in note.Value.EnumerateArray())
                        {
                            yield return bind.GetProperty("api").GetString()
                                + (bind.TryGetProperty("validation", out var validation) && validation.GetArrayLength() > 0 ? "+" + string.Join("+", validation.EnumerateArray().Select(v => v.GetString())) : "")
                                + (bind.TryGetProperty("errorOnUnknown", out var error) && error.ValueKind == JsonValueKind.True ? "+errorOnUnknown" : "");
                        }

                        break;
                }
            }
        }

        if (schema.TryGetProperty("default", out var value))
        {
            yield return "=" + value.GetRawText();
        }
    }
}

using Seaworthy.Documents;

namespace Seaworthy.Schemas;

/// <summary>Turns failures into errors with their places.</summary>
internal static class FailureReport
{
    /// <summary>More than anybody reads; of the rest the number is told.</summary>
    internal const int MaxErrors = 100;

    private const int Few = 8;

    /// <summary>Each failure once, in the order of the file; several of one place in the order of the schema.</summary>
    public static SchemaError[] Create(ConfigNode root, Failure[] failures)
    {
        var paths = InstanceWalk.Find(root, failures);
        var errors = new SchemaError[failures.Length];
        var seen = failures.Length > Few ? new HashSet<Failure>() : null;
        var count = 0;
        for (var i = 0; i < failures.Length; i++)
        {
            // Two references to one subschema fail alike.
            if (seen is null ? Array.IndexOf(failures, failures[i], 0, i) < 0 : seen.Add(failures[i]))
            {
                Insert(errors, count++, new SchemaError(failures[i], paths[i]));
            }
        }

        Array.Resize(ref errors, count);
        return errors;
    }

    // Failures come nearly in the order of the file.
    private static void Insert(SchemaError[] errors, int count, SchemaError error)
    {
        while (count > 0 && errors[count - 1].Span.Start > error.Span.Start)
        {
            errors[count] = errors[count - 1];
            count--;
        }

        errors[count] = error;
    }
}

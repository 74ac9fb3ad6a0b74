namespace Seaworthy.Policies;

/// <summary>What a part of a document may look like; the published schemas say the same to editors.</summary>
internal abstract record Shape
{
    public static Shape AnyText { get; } = new TextShape(null);

    public static Shape Flag { get; } = new FlagShape();

    public static Shape Date { get; } = new TextShape(TextFormat.Date);

    public static Shape Duration { get; } = new TextShape(TextFormat.Duration);

    public static Shape Cron { get; } = new TextShape(TextFormat.Cron);

    public static Shape Cidr { get; } = new TextShape(TextFormat.Cidr);

    public static Shape Texts { get; } = new ListShape(AnyText);

    public static Shape Choice(params string[] values) => new ChoiceShape(values);

    public static Shape Number(double least, double most, bool isWhole = true) => new NumberShape(least, most, isWhole);

    public static Shape List(Shape item) => new ListShape(item);

    public static Shape Map(Shape value) => new MapShape(value);

    public static ObjectShape Object(params (string Name, Shape Shape)[] fields) => new(fields);
}

/// <summary>A text, of a format when one is named.</summary>
internal sealed record TextShape(TextFormat? Format) : Shape;

/// <summary>True or false.</summary>
internal sealed record FlagShape : Shape;

/// <summary>A number between two bounds, both allowed.</summary>
internal sealed record NumberShape(double Least, double Most, bool IsWhole) : Shape;

/// <summary>One of a few texts.</summary>
internal sealed record ChoiceShape(IReadOnlyList<string> Values) : Shape;

/// <summary>A list of alike things.</summary>
internal sealed record ListShape(Shape Item) : Shape;

/// <summary>A mapping from names of the author's choice.</summary>
internal sealed record MapShape(Shape Value) : Shape;

/// <summary>A mapping from known keys.</summary>
internal sealed record ObjectShape(IReadOnlyList<(string Name, Shape Shape)> Fields) : Shape
{
    public IReadOnlyList<string> Required { get; init; } = [];

    public Shape? Field(string name)
    {
        foreach (var (field, shape) in Fields)
        {
            if (field == name)
            {
                return shape;
            }
        }

        return null;
    }

    public ObjectShape Requiring(params string[] names) => this with { Required = names };
}

/// <summary>A short form as one text, or a long form with keys.</summary>
internal sealed record ShortOrLongShape(Shape Short, ObjectShape Long) : Shape;

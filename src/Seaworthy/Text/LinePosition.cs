namespace Seaworthy.Text;

/// <summary>A place in a text as editors show it.</summary>
/// <param name="Line">One-based line number.</param>
/// <param name="Column">One-based column, counted in UTF-16 code units as Roslyn and SARIF (<c>utf16CodeUnits</c>) count.</param>
public readonly record struct LinePosition(int Line, int Column);

namespace Seaworthy.Schemas.Formats;
internal sealed class SchemaFormat { public string Expected => ""; public bool IsValid(string t) => true; public static SchemaFormat? Find(string n) => null; }

namespace Seaworthy.Schemas;

/// <summary>Resolves references as RFC 3986 section 5 does. Bases without a scheme (relative file paths) are resolved alike.</summary>
internal static class UriReference
{
    /// <summary>The part in front of <c>#</c>, and the fragment behind it (empty when there is none).</summary>
    public static string SplitFragment(string reference, out string fragment)
    {
        var hash = reference.IndexOf('#');
        fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        return hash < 0 ? reference : reference.Substring(0, hash);
    }

    /// <summary>The target of a reference that stands in a document with this base; neither has a fragment.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
        {
            return baseUri;
        }

        if (SchemeLength(reference) is > 0 and var own)
        {
            // A name such as urn:... has no path of segments.
            return IsHierarchical(reference, own) ? Normalize(reference, PathStart(reference)) : reference;
        }

        var scheme = SchemeLength(baseUri);
        if (reference.StartsWith("//", StringComparison.Ordinal))
        {
            var full = baseUri.Substring(0, scheme) + reference;
            return Normalize(full, PathStart(full));
        }

        var pathStart = PathStart(baseUri);
        var pathEnd = baseUri.IndexOf('?', pathStart);
        var basePath = pathEnd < 0 ? baseUri.Substring(pathStart) : baseUri.Substring(pathStart, pathEnd - pathStart);
        if (reference[0] == '?')
        {
            return baseUri.Substring(0, pathStart) + basePath + reference;
        }

        var authority = baseUri.Substring(0, pathStart);
        if (reference[0] == '/')
        {
            return Normalize(authority + reference, pathStart);
        }

        var folder = basePath.Substring(0, basePath.LastIndexOf('/') + 1);
        if (folder.Length == 0 && pathStart > scheme)
        {
            folder = "/";
        }

        return Normalize(authority + folder + reference, pathStart);
    }

    private static int SchemeLength(string uri)
    {
        for (var i = 0; i < uri.Length; i++)
        {
            var c = uri[i];
            if (c == ':')
            {
                // One letter is a drive of a Windows path, not a scheme.
                return i > 1 ? i + 1 : 0;
            }

            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsHierarchical(string uri, int scheme) => scheme < uri.Length && uri[scheme] == '/';

    private static int PathStart(string uri)
    {
        var scheme = SchemeLength(uri);
        if (string.CompareOrdinal(uri, scheme, "//", 0, 2) != 0)
        {
            return scheme;
        }

        var path = uri.IndexOfAny(['/', '?'], scheme + 2);
        return path < 0 ? uri.Length : path;
    }

    private static string Normalize(string uri, int pathStart)
    {
        var query = uri.IndexOf('?', pathStart);
        var path = query < 0 ? uri.Substring(pathStart) : uri.Substring(pathStart, query - pathStart);
        if (path.IndexOf('.') < 0)
        {
            return uri;
        }

        var segments = path.Split('/');
        var kept = new List<string>(segments.Length);

        // Nothing leads above the root; a relative path may lead above the folder it starts in.
        var root = path[0] == '/' ? 1 : 0;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] == "..")
            {
                if (kept.Count > root && kept[kept.Count - 1] != "..")
                {
                    kept.RemoveAt(kept.Count - 1);
                }
                else if (root == 0)
                {
                    kept.Add("..");
                }
            }

            if (i == segments.Length - 1)
            {
                kept.Add("");
            }
        }

        return uri.Substring(0, pathStart) + string.Join("/", kept) + (query < 0 ? "" : uri.Substring(query));
    }
}

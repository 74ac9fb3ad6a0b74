namespace Seaworthy.Values;

/// <summary>URIs that name a thing: XML namespaces, schemas, claims and algorithms. Nothing connects to them, so clear text does not matter.</summary>
internal static class IdentifierUris
{
    private static readonly string[] Hosts =
    [
        "www.w3.org", "w3.org", "schemas.xmlsoap.org", "schemas.microsoft.com", "json-schema.org", "docs.oasis-open.org", "www.opengis.net",
        "opengis.net", "purl.org", "xmlns.com", "xmlns.jcp.org", "java.sun.com", "ns.adobe.com", "schemas.openxmlformats.org", "schema.org", "tempuri.org",
        "schemas.datacontract.org", "specs.openid.net", "schemas.android.com", "json.schemastore.org", "schemas.xmlsoap.org", "www.topografix.com",
        "maven.apache.org", "www.springframework.org", "relaxng.org", "www.sitemaps.org", "w3id.org", "schemas.dmtf.org", "sts.windows.net",
        "schemas.nuget.org", "openid.net", "ietf.org", "www.nlog-project.org", "nlog-project.org",
    ];

    public static bool Contains(EndpointUrl url)
    {
        if (url.Scheme is not ("http" or "https") || url.User is not null)
        {
            return false;
        }

        foreach (var host in Hosts)
        {
            if (string.Equals(url.Host, host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return Characters.Contains(url.Path, "/claims/") || Characters.Contains(url.Path, "/saml") && Characters.Contains(url.Path, "/metadata") is false && Characters.Contains(url.Path, "/names/");
    }
}

using static Seaworthy.Policies.Shape;

namespace Seaworthy.Policies;

/// <summary>What <c>deployment.yaml</c> may say. <c>schemas/deployment.schema.json</c> says the same to editors.</summary>
internal static class DescriptorShape
{
    private static readonly string[] DocumentNames =
    [
        "setup", "architecture", "network", "configuration", "recovery", "troubleshooting", "monitoring", "maintenance", "emergency", "updates",
        "communication", "compliance", "risks", "incidents", "changelog", "securityPolicy",
    ];

    private static readonly ObjectShape Contact = Object(("role", AnyText), ("mail", AnyText), ("phone", AnyText), ("chat", AnyText));

    private static readonly ObjectShape Development = Object(("environment", AnyText), ("dependencies", AnyText), ("tests", AnyText), ("mocks", Texts));

    private static readonly ObjectShape Documents = Object(
        ("folder", AnyText),
        ("owner", AnyText),
        ("reviewed", Date),
        ("entries", List(new ShortOrLongShape(Choice(DocumentNames), Object([.. DocumentNames.Select(name => (name, AnyText)), ("owner", AnyText), ("reviewed", Date)])))));

    private static readonly Shape FailOn = Choice("low", "medium", "high", "critical");

    private static readonly ObjectShape Scan = Object(("step", AnyText), ("evidence", AnyText), ("maxAge", Duration), ("failOn", FailOn));

    private static readonly ObjectShape Delivery = Object(
        ("pipeline", Object(("path", AnyText), ("promote", Choice("digest", "tag", "rebuild")))),
        ("infrastructure", Object(("path", AnyText), ("tool", AnyText))),
        ("strategy", Object(("kind", Choice("rolling", "blue-green", "canary", "recreate")), ("drain", Duration))),
        ("rollback", Object(("step", AnyText), ("tested", Date), ("within", Duration))),
        ("migrations", Object(("step", AnyText), ("order", Choice("before", "after")), ("lock", Duration), ("undo", AnyText))),
        ("gates", Object(
            ("review", Object(("approvals", Number(0, 20)), ("rule", AnyText), ("step", AnyText))),
            ("tests", Object(("step", AnyText), ("suites", Texts), ("objective", AnyText), ("evidence", AnyText), ("maxAge", Duration))),
            ("securityScan", Scan),
            ("dependencyAudit", Scan),
            ("configuration", Object(("step", AnyText))),
            ("acceptance", Object(("approver", AnyText), ("evidence", AnyText), ("maxAge", Duration))),
            ("smoke", Object(("step", AnyText), ("onFailure", AnyText))))),
        ("after", Object(
            ("monitoring", AnyText),
            ("performance", AnyText),
            ("security", AnyText),
            ("backup", AnyText),
            ("notify", Object(("step", AnyText), ("contact", AnyText))))));

    private static readonly ObjectShape Role = Object(
        ("name", AnyText),
        ("kind", Choice("human", "service", "break-glass")),
        ("owner", AnyText),
        ("members", AnyText),
        ("mfa", Choice("required", "optional", "none")),
        ("grants", Texts),
        ("expires", Date),
        ("alert", AnyText)).Requiring("name", "kind");

    private static readonly ObjectShape Network = Object(
        ("firewall", Object(("default", Choice("deny", "allow")))),
        ("ranges", List(Cidr)),
        ("vpn", List(Cidr)),
        ("allow", List(Object(("cidr", Cidr), ("port", Number(1, 65535)), ("purpose", AnyText)).Requiring("cidr"))),
        ("ddos", Object(("provider", AnyText), ("rate", Object(("count", Number(1, 1_000_000_000)), ("per", Duration))))),
        ("ids", Object(("tool", AnyText), ("scope", AnyText), ("alert", AnyText))));

    private static readonly ObjectShape Store = Object(
        ("name", AnyText), ("kind", AnyText), ("class", AnyText), ("encryption", AnyText), ("retention", Duration), ("disposal", AnyText)).Requiring("name");

    private static readonly ObjectShape Key = Object(
        ("name", AnyText), ("vault", AnyText), ("use", Choice("encryption", "signing")), ("hardware", Flag), ("custodians", Texts), ("rotation", Duration)).Requiring("name");

    private static readonly ObjectShape Backup = Object(
        ("store", AnyText),
        ("schedule", Cron),
        ("trigger", AnyText),
        ("form", AnyText),
        ("copy", Object(("region", AnyText), ("account", AnyText))),
        ("key", AnyText),
        ("integrity", AnyText),
        ("retention", Duration),
        ("lock", Duration),
        ("verified", Date),
        ("restoreTest", Object(("date", Date), ("target", AnyText), ("took", Duration)))).Requiring("store");

    private static readonly ObjectShape Signals = Object(
        ("errors", Signal(("ratio", Number(0, 1, isWhole: false)), ("sink", AnyText))),
        ("health", Signal()),
        ("latency", Signal(("p50", AnyText), ("p90", AnyText), ("p95", AnyText), ("p99", AnyText), ("paths", Texts))),
        ("securityEvents", Signal()),
        ("access", Signal(("retention", Duration))),
        ("resources", Signal(("memory", Number(0, 1, isWhole: false)), ("cpu", Number(0, 1, isWhole: false)))),
        ("network", Signal(("max", AnyText))),
        ("transactions", Signal(("unconfirmed", Duration), ("failedBroadcasts", Number(0, 1_000_000)))),
        ("wallet", Signal(("reserve", AnyText), ("ceiling", AnyText), ("withdrawal", AnyText))),
        ("lightning", Signal(("unsynced", Duration), ("watchtowerSilent", Duration))),
        ("userActivity", Signal(("retention", Duration), ("mask", Flag))),
        ("experience", Signal(("from", AnyText), ("every", Duration))));

    private static readonly ObjectShape Monitoring = Object(
        ("logs", Object(("retention", Duration), ("audit", Object(("retention", Duration), ("store", AnyText))))),
        ("signals", Signals),
        ("alerts", List(Object(("name", AnyText), ("signal", AnyText), ("severity", Choice("page", "ticket")), ("to", AnyText), ("runbook", AnyText)).Requiring("name"))));

    private static readonly ObjectShape Maintenance = Object(
        ("updates", Object(("cron", Cron), ("duration", Duration), ("last", Date))),
        ("patches", Object(("critical", Duration), ("high", Duration), ("medium", Duration), ("low", Duration), ("last", Date))),
        ("database", Object(("cron", Cron), ("duration", Duration), ("last", Date))),
        ("performance", Object(("reviewed", Date), ("signal", AnyText))));

    private static readonly ObjectShape Recovery = Object(
        ("rto", Duration),
        ("rpo", Duration),
        ("stages", Map(Duration)),
        ("failover", Object(
            ("region", AnyText), ("mode", Choice("manual", "automatic")), ("runbook", AnyText), ("replicas", Number(0, 10_000)), ("scaleUp", Duration), ("exercised", Date))),
        ("alternateSite", Object(("region", AnyText), ("same", AnyText), ("reason", AnyText))),
        ("dnsTtl", Duration),
        ("exercises", Object(("cron", Cron), ("last", Date))),
        ("communication", Object(("template", AnyText), ("first", Duration), ("statusPage", Object(("region", AnyText))))),
        ("postmortem", Object(("template", AnyText), ("due", Duration))),
        ("procedures", Object(("service", AnyText), ("data", AnyText), ("network", AnyText))));

    private static readonly ObjectShape Environment = Object(
        ("like", AnyText),
        ("tier", Choice(PolicyReader.TierNamesAllowed)),
        ("region", AnyText),
        ("host", AnyText),
        ("access", Object(("reviewed", Date), ("reviewer", AnyText))),
        ("network", Network),
        ("data", Object(("origin", Choice("synthetic", "masked", "production")), ("sync", Cron), ("maskStep", AnyText))),
        ("integrations", Map(AnyText)),
        ("vaults", Map(AnyText)),
        ("accounts", Map(AnyText)),
        ("stores", List(Store)),
        ("keys", List(Key)),
        ("backups", List(Backup)),
        ("availability", Object(("zones", Texts), ("balancer", Object(("ingress", AnyText), ("service", AnyText), ("health", AnyText))))),
        ("monitoring", Monitoring),
        ("maintenance", Maintenance),
        ("recovery", Recovery));

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = Object(
        ("version", Number(1, 1)),
        ("service", AnyText),
        ("owner", AnyText),
        ("reviewed", Date),
        ("contacts", Map(Contact)),
        ("development", Development),
        ("documents", Documents),
        ("delivery", Delivery),
        ("roles", List(Role)),
        ("defaults", Environment),
        ("environments", Map(Environment))).Requiring("version", "service");

    // Every signal comes from somewhere and may be looked at over a window.
    private static ObjectShape Signal(params (string Name, Shape Shape)[] own) => Object([("source", AnyText), ("window", Duration), .. own]);
}

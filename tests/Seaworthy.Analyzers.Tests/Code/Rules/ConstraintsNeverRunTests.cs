using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class ConstraintsNeverRunTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new ConstraintsNeverRun();

    private const string Mail = """

        sealed class Mail
        {
            [System.ComponentModel.DataAnnotations.Required]
            public string? Host { get; set; }

            public int Port { get; set; }
        }
        """;

    private const string Nested = """

        sealed class Outer
        {
            public Mail Inner { get; set; } = new();
        }
        """;

    protected override CodeFixProvider Fix => new ConstraintsNeverRunFix();

    [Fact]
    public Task Reports_Configure_which_runs_nothing() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|Configure<Mail>|](builder.Configuration.GetSection("Mail"));
        """ + Mail);

    [Fact]
    public Task Reports_a_builder_that_asks_for_no_validation() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().BindConfiguration("Mail").ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Reports_a_delegate_that_looks_at_one_value_only() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().BindConfiguration("Mail").Validate(o => o.Port > 0);
        """ + Mail);

    [Fact]
    public Task Reports_constraints_in_a_nested_type_that_validation_does_not_look_into() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Outer>|]().BindConfiguration("Outer").ValidateDataAnnotations();
        """ + Nested + Mail);

    [Fact]
    public Task Reports_constraints_in_the_elements_of_a_list() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Outer>|]().BindConfiguration("Outer").ValidateDataAnnotations();

        sealed class Outer
        {
            public List<Mail> Inner { get; } = [];
        }
        """ + Mail);

    [Fact]
    public Task Reports_constraints_below_a_nested_type_that_is_looked_into() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Top>|]().BindConfiguration("Top").ValidateDataAnnotations();

        sealed class Top
        {
            [ValidateObjectMembers]
            public Outer Outer { get; set; } = new();
        }
        """ + Nested + Mail);

    [Fact]
    public Task Reports_an_inherited_constraint() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|Configure<Special>|]("special", builder.Configuration.GetSection("Mail"));

        sealed class Special : Base
        {
        }

        abstract class Base
        {
            [System.ComponentModel.DataAnnotations.Range(1, 65535)]
            public int Port { get; set; }
        }
        """);

    [Fact]
    public Task Guards_a_builder_that_runs_the_attributes() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations();
        """ + Mail);

    [Fact]
    public Task Guards_a_nested_type_that_validation_is_led_into() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Outer>().BindConfiguration("Outer").ValidateDataAnnotations();

        sealed class Outer
        {
            [ValidateObjectMembers]
            public Mail Inner { get; set; } = new();

            [ValidateEnumeratedItems]
            public Mail[] Others { get; set; } = [];
        }
        """ + Mail);

    [Fact]
    public Task Guards_a_type_without_constraints() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Mail>(builder.Configuration.GetSection("Mail"));

        sealed class Mail
        {
            public string? Host { get; set; }

            public Mail? Next { get; set; }

            public Uri? Address { get; set; }
        }
        """);

    [Fact]
    public Task Guards_a_type_with_a_validator_of_its_own() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Mail>(builder.Configuration.GetSection("Mail"));

        [OptionsValidator]
        abstract partial class MailValidator : IValidateOptions<Mail>
        {
            public abstract ValidateOptionsResult Validate(string? name, Mail options);
        }
        """ + Mail);

    [Fact]
    public Task Guards_a_delegate_that_hands_the_options_on() => Check("""
        using System.ComponentModel.DataAnnotations;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").Validate(o => Validator.TryValidateObject(o, new ValidationContext(o), null, true));
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").Validate(IsGood);

        static bool IsGood(Mail mail) => true;
        """ + Mail);

    [Fact]
    public Task Guards_a_second_registration_that_runs_the_attributes() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Mail>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddOptions<Mail>().ValidateDataAnnotations().ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Guards_a_method_of_the_team_in_the_chain() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDeeply();

        static class Builders
        {
            public static OptionsBuilder<T> ValidateDeeply<T>(this OptionsBuilder<T> builder) where T : class => builder;
        }
        """ + Mail);

    [Fact]
    public async Task The_message_names_the_property_and_what_to_put_on_it() => Assert.Equal(
        ["ValidateDataAnnotations does not look into 'Outer.Inner', so the validation attributes of 'Mail' never run; put [ValidateObjectMembers] on the property"],
        await Messages("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOptions<Outer>().BindConfiguration("Outer").ValidateDataAnnotations();
            """ + Nested + Mail));

    [Fact]
    public Task Mends_Configure_everywhere() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|Configure<Mail>|](builder.Configuration.GetSection("Mail"));
        if (args.Length > 0)
        {
            builder.Services.[|Configure<Box>|]("second", builder.Configuration.GetSection("Second"));
        }

        sealed class Box
        {
            [System.ComponentModel.DataAnnotations.Range(1, 9)]
            public int Size { get; set; }
        }
        """ + Mail,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>()
            .Bind(builder.Configuration.GetSection("Mail"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        if (args.Length > 0)
        {
            builder.Services.AddOptions<Box>("second")
                .Bind(builder.Configuration.GetSection("Second"))
                .ValidateDataAnnotations()
                .ValidateOnStart();
        }

        sealed class Box
        {
            [System.ComponentModel.DataAnnotations.Range(1, 9)]
            public int Size { get; set; }
        }
        """ + Mail);

    [Fact]
    public Task Mends_a_builder() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().BindConfiguration("Mail");
        """ + Mail,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Mends_the_property_that_validation_does_not_look_into() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Outer>|]().BindConfiguration("Outer").ValidateDataAnnotations();
        """ + Nested + Mail,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Outer>().BindConfiguration("Outer").ValidateDataAnnotations();
        """ + Nested.Replace("    public Mail", "    [ValidateObjectMembers]\n    public Mail", StringComparison.Ordinal) + Mail);
}

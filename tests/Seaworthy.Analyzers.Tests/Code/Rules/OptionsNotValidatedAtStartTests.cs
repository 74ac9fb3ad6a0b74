using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class OptionsNotValidatedAtStartTests : CodeRuleTests
{
    protected override DiagnosticAnalyzer Rule => new OptionsNotValidatedAtStart();

    private const string Mail = """

        sealed class Mail
        {
            [System.ComponentModel.DataAnnotations.Required]
            public string? Host { get; set; }

            public int Port { get; set; }
        }
        """;

    private const string Checker = """

        sealed class MailChecker : IValidateOptions<Mail>
        {
            public ValidateOptionsResult Validate(string? name, Mail options) => ValidateOptionsResult.Success;
        }
        """;

    protected override CodeFixProvider Fix => new OptionsNotValidatedAtStartFix();

    [Fact]
    public Task Reports_attributes_that_run_at_first_use() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().BindConfiguration("Mail").ValidateDataAnnotations();
        """ + Mail);

    [Fact]
    public Task Reports_a_delegate_that_runs_at_first_use() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().Bind(builder.Configuration.GetSection("Mail")).Validate(o => o.Port > 0);
        """ + Mail);

    [Fact]
    public Task Reports_a_registered_validator_of_bound_options() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|Configure<Mail>|](builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<IValidateOptions<Mail>, MailChecker>();
        """ + Mail + Checker);

    [Fact]
    public Task Reports_a_builder_in_a_variable() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        var mail = builder.Services.[|AddOptions<Mail>|]();
        mail.BindConfiguration("Mail");
        mail.ValidateDataAnnotations();
        """ + Mail);

    [Fact]
    public Task Guards_a_chain_that_validates_at_start() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Guards_the_registration_that_validates_at_start_by_name() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptionsWithValidateOnStart<Mail>().BindConfiguration("Mail").ValidateDataAnnotations();
        """ + Mail);

    [Fact]
    public Task Guards_a_variable_that_validates_at_start_later() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        var mail = builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations();
        mail.ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Guards_a_second_registration_that_validates_at_start() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations();
        builder.Services.AddOptions<Mail>().ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Guards_a_builder_that_goes_elsewhere() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        Finish(builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations());

        static void Finish(OptionsBuilder<Mail> mail) => mail.ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Guards_a_method_of_the_team_in_the_chain() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations().Early();

        static class Builders
        {
            public static OptionsBuilder<T> Early<T>(this OptionsBuilder<T> builder) where T : class => builder.ValidateOnStart();
        }
        """ + Mail);

    [Fact]
    public Task Guards_options_that_the_program_reads_before_it_runs() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations();
        var app = builder.Build();
        Console.WriteLine(app.Services.GetRequiredService<IOptions<Mail>>().Value.Port);
        """ + Mail);

    [Fact]
    public Task Guards_options_whose_namesake_has_the_validator() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<Other.Mail>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<IValidateOptions<Mail>, MailChecker>();

        namespace Other
        {
            sealed class Mail;
        }
        """ + Mail + Checker);

    [Fact]
    public Task Guards_options_without_validation() => Check("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail");
        builder.Services.Configure<Mail>(builder.Configuration.GetSection("Mail"));
        builder.Services.Configure<Mail>(o => o.Port = 25);
        """ + Mail);

    [Fact]
    public Task Mends_a_chain_on_one_line() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]().BindConfiguration("Mail").ValidateDataAnnotations();
        """ + Mail,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        """ + Mail);

    [Fact]
    public Task Mends_a_chain_on_many_lines_and_all_others() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddOptions<Mail>|]()
            .BindConfiguration("Mail")
            .ValidateDataAnnotations();
        builder.Services.[|AddOptions<Box>|]()
            .BindConfiguration("Box")
            .Validate(o => o.Size > 0); // the least
        sealed class Box
        {
            public int Size { get; set; }
        }
        """ + Mail,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>()
            .BindConfiguration("Mail")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddOptions<Box>()
            .BindConfiguration("Box")
            .Validate(o => o.Size > 0)
            .ValidateOnStart(); // the least
        sealed class Box
        {
            public int Size { get; set; }
        }
        """ + Mail);

    [Fact]
    public Task Mends_Configure_in_a_chain_of_services() => CheckFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|Configure<Mail>|](builder.Configuration.GetSection("Mail")).AddSingleton<IValidateOptions<Mail>, MailChecker>();
        """ + Mail + Checker,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>()
            .Bind(builder.Configuration.GetSection("Mail"))
            .ValidateOnStart()
            .Services.AddSingleton<IValidateOptions<Mail>, MailChecker>();
        """ + Mail + Checker);
}

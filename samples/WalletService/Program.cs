using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using WalletService;

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;

services.AddOptions<LightningOptions>().BindConfiguration(LightningOptions.Section).ValidateDataAnnotations().ValidateOnStart();
services.AddOptions<InvoiceOptions>().BindConfiguration(InvoiceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();

services.AddSingleton(TimeProvider.System);
services.AddSingleton<InvoiceBook>();
services.AddProblemDetails();
services.AddHealthChecks().AddCheck<NodeFilesHealthCheck>("node-files", tags: ["ready"]);

var origins = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];
services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins(origins).WithMethods("GET", "POST").WithHeaders("content-type")));

var app = builder.Build();

app.UseExceptionHandler();
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
}

app.UseCors();

app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });

var invoices = app.MapGroup("/v1/invoices");

invoices.MapPost("/", (InvoiceRequest request, InvoiceBook book, TimeProvider time, IOptions<InvoiceOptions> options) =>
{
    var bounds = options.Value;
    if (request.AmountSats < 1 || request.AmountSats > bounds.MaxAmountSats)
    {
        return Results.ValidationProblem(new Dictionary<string, string[]>
        {
            ["amountSats"] = [$"Between 1 and {bounds.MaxAmountSats}."],
        });
    }

    var invoice = book.Issue(request.AmountSats, request.Memo ?? "", time.GetUtcNow() + bounds.Expiry);
    return Results.Created($"/v1/invoices/{invoice.Id}", invoice);
});

invoices.MapGet("/{id:guid}", (Guid id, InvoiceBook book) => book.Find(id) is { } invoice ? Results.Ok(invoice) : Results.NotFound());

app.Run();

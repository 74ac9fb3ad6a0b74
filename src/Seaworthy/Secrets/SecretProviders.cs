namespace Seaworthy.Secrets;

/// <summary>The names of the providers whose references Seaworthy recognises.</summary>
public static class SecretProviders
{
    /// <summary>Azure Key Vault.</summary>
    public const string AzureKeyVault = "azure-key-vault";

    /// <summary>AWS Secrets Manager and the AWS parameter store.</summary>
    public const string Aws = "aws";

    /// <summary>Google Secret Manager.</summary>
    public const string Google = "google";

    /// <summary>HashiCorp Vault.</summary>
    public const string HashiCorpVault = "hashicorp-vault";

    /// <summary>1Password.</summary>
    public const string OnePassword = "1password";
}

using Azure.Identity;

namespace Seaworthy.AzureKeyVault;

/// <summary>No credential gave a token. The message says which were tried, in words of this package alone.</summary>
internal sealed class NoCredentialException(string message, Exception? innerException = null) : CredentialUnavailableException(message, innerException);

using System.Security.Cryptography;
using CsCheck;
using Seaworthy.Compatibility;

namespace Seaworthy.Tests.Compatibility;

public sealed class Sha256Tests
{
    [Fact]
    public void Gives_what_the_platform_gives() =>
        Gen.Byte.Array[0, 300].Sample(data => Assert.Equal(SHA256.HashData(data), Sha256.Hash(data)), iter: 1000);

    [Theory]
    [InlineData(0)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(119)]
    [InlineData(120)]
    [InlineData(128)]
    public void Gives_what_the_platform_gives_where_blocks_end(int length) =>
        Assert.Equal(SHA256.HashData(new byte[length]), Sha256.Hash(new byte[length]));
}

using System.Security.Cryptography;
using System.Text;
using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class ChecksumTests
{
    private const ulong Seed = 0x004fb61a001bdbcc;

    [Theory]
    [InlineData("", 0x30ED35C100CD3C7DUL)]
    [InlineData("AF", 0x48E73FC77D75DDC1UL)]
    [InlineData("E70F", 0xB5F6E1FC485DBFF8UL)]
    [InlineData("37F495", 0xF0B07C789B8CF7E8UL)]
    [InlineData("8642DC59", 0x7008F2E87E9CF556UL)]
    [InlineData("153FB79826", 0xE6C08C6DA2AFA997UL)]
    [InlineData("0932E6246C47", 0x6F04BF1A5EA24060UL)]
    [InlineData("AB427EA8D10FC7", 0xE11847E4F0678C41UL)]
    public void Marvin_gives_the_published_hashes(string hex, ulong hash) => Assert.Equal(hash, Checksums.Marvin64(Convert.FromHexString(hex), Seed));

    [Fact]
    public void Crc32_gives_its_check_value() => Assert.Equal(0xCBF43926u, Checksums.Crc32("123456789"));

    [Fact]
    public void The_word_list_is_the_published_one()
    {
        var words = EnglishWordList.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', words) + "\n"));
        Assert.Equal("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda", Convert.ToHexStringLower(hash));
    }
}

using System.IO.Compression;
using System.Text;
using IncidentBoard.StatusPages;

namespace IncidentBoard.Tests.StatusPages;

public sealed class ReadyPageTests
{
    private static readonly byte[] _body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>The same words again and again.</p>", 100)));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=1.0, BR;q=0.5", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0.000 , gzip;q=0", null)]
    [InlineData("br;q=0.01", "br")]
    [InlineData("brotli, gzipped", null)]
    [InlineData(",,;", null)]
    public void a_page_comes_in_the_smallest_coding_that_is_accepted(string? accepted, string? coding) =>
        Assert.Equal(coding, (string?)new ReadyPage(_body).For(accepted).Name);

    [Fact]
    public void every_coding_holds_the_same_page_under_a_tag_of_its_own()
    {
        var page = new ReadyPage(_body);
        var (plain, gzip, brotli) = (page.For(default), page.For("gzip"), page.For("br"));

        Assert.Equal(_body, plain.Bytes);
        Assert.Equal(_body, Read(new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress)));
        Assert.Equal(_body, Read(new BrotliStream(new MemoryStream(brotli.Bytes), CompressionMode.Decompress)));
        Assert.True(brotli.Bytes.Length <= gzip.Bytes.Length && gzip.Bytes.Length < plain.Bytes.Length);
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(coded => coded.Tag.ToString()).Distinct().Count());
        Assert.NotEqual(plain.Tag, new ReadyPage([.. _body, 32]).For(default).Tag);
    }

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}

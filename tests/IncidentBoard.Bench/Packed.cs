using System.Buffers.Binary;
using System.Text;

namespace IncidentBoard.Bench;

/// <summary>As much of MessagePack as hub messages need (https://github.com/msgpack/msgpack/blob/master/spec.md), each message led by its length as a hub frames it.</summary>
internal static class Packed
{
    /// <summary>One message of these parts: arrays, texts, whole numbers and nothing.</summary>
    public static byte[] Message(params object?[] parts)
    {
        using var body = new MemoryStream();
        Write(body, parts);
        using var message = new MemoryStream();
        var length = (uint)body.Length;
        for (; length > 0x7f; length >>= 7)
        {
            message.WriteByte((byte)(length | 0x80));
        }

        message.WriteByte((byte)length);
        body.WriteTo(message);
        return message.ToArray();
    }

    /// <summary>The next whole message, if it is there, taken off the front: arrays, texts, numbers, flags, nothing, and bytes that are only lent.</summary>
    public static object?[]? Take(ref ReadOnlyMemory<byte> received)
    {
        var (length, at) = (0, 0);
        for (var shift = 0; ; shift += 7)
        {
            if (at == received.Length)
            {
                return null;
            }

            var next = received.Span[at++];
            length |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                break;
            }
        }

        if (received.Length < at + length)
        {
            return null;
        }

        var body = received.Slice(at, length);
        received = received[(at + length)..];
        return (object?[])Read(ref body)!;
    }

    private static void Write(MemoryStream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool flag:
                to.WriteByte((byte)(flag ? 0xc3 : 0xc2));
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Head(to, 0xdb, bytes.Length);
                to.Write(bytes);
                break;
            case object?[] array:
                Head(to, 0xdd, array.Length);
                Array.ForEach(array, item => Write(to, item));
                break;
            case IReadOnlyDictionary<string, string> { Count: 0 }:
                to.WriteByte(0x80);
                break;
            default:
                Span<byte> number = stackalloc byte[9];
                number[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(number[1..], Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                to.Write(number);
                break;
        }
    }

    private static void Head(MemoryStream to, byte type, int length)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = type;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], length);
        to.Write(head);
    }

    private static object? Read(ref ReadOnlyMemory<byte> from)
    {
        var type = (byte)Number(ref from, 1);
        return type switch
        {
            <= 0x7f => (long)type,
            <= 0x8f => Map(ref from, type & 0x0f),
            <= 0x9f => Items(ref from, type & 0x0f),
            <= 0xbf => Text(ref from, type & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xc5 or 0xc6 => Bytes(ref from, (int)Number(ref from, 1 << (type - 0xc4))),
            0xca => BitConverter.Int32BitsToSingle((int)Number(ref from, 4)),
            0xcb => BitConverter.Int64BitsToDouble((long)Number(ref from, 8)),
            0xcc or 0xcd or 0xce or 0xcf => (long)Number(ref from, 1 << (type - 0xcc)),
            0xd0 => (long)(sbyte)Number(ref from, 1),
            0xd1 => (long)(short)Number(ref from, 2),
            0xd2 => (long)(int)Number(ref from, 4),
            0xd3 => (long)Number(ref from, 8),
            0xd9 or 0xda or 0xdb => Text(ref from, (int)Number(ref from, 1 << (type - 0xd9))),
            0xdc or 0xdd => Items(ref from, (int)Number(ref from, 2 << (type - 0xdc))),
            0xde or 0xdf => Map(ref from, (int)Number(ref from, 2 << (type - 0xde))),
            >= 0xe0 => (long)(sbyte)type,
            _ => throw new InvalidDataException($"A hub sends nothing of type {type:x2}."),
        };
    }

    private static ulong Number(ref ReadOnlyMemory<byte> from, int length)
    {
        ulong number = 0;
        foreach (var next in Bytes(ref from, length).Span)
        {
            number = (number << 8) | next;
        }

        return number;
    }

    private static ReadOnlyMemory<byte> Bytes(ref ReadOnlyMemory<byte> from, int length)
    {
        var bytes = from[..length];
        from = from[length..];
        return bytes;
    }

    private static string Text(ref ReadOnlyMemory<byte> from, int length) => Encoding.UTF8.GetString(Bytes(ref from, length).Span);

    private static object?[] Items(ref ReadOnlyMemory<byte> from, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = Read(ref from);
        }

        return items;
    }

    private static Dictionary<string, object?> Map(ref ReadOnlyMemory<byte> from, int count)
    {
        var map = new Dictionary<string, object?>(count);
        for (var i = 0; i < count; i++)
        {
            var key = (string)Read(ref from)!;
            map[key] = Read(ref from);
        }

        return map;
    }
}

using System.Collections;

namespace Seaward.Language;

/// <summary>A list that is compiled with the library, so that the tool need not wait for it at its start.</summary>
internal sealed class Pile<T> : IReadOnlyList<T>
{
    private T[] _items = new T[8];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => index < Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));
        set => _items[index] = value;
    }

    public T[] Items => _items;

    public void Add(T item)
    {
        if (Count == _items.Length) Grow();
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;

    public T[] ToArray() => From(0);

    public T[] From(int start)
    {
        var made = new T[Count - start];
        Array.Copy(_items, start, made, 0, made.Length);
        return made;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return _items[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow()
    {
        var more = new T[_items.Length * 2];
        Array.Copy(_items, more, Count);
        _items = more;
    }
}

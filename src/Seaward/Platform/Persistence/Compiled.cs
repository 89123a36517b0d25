using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Seaward.Platform.Persistence;

/// <summary>A question translated once. A compiled query belongs to one model, and one process may hold two databases.</summary>
internal sealed class Compiled<TQuestion>(Func<TQuestion> compile) where TQuestion : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuestion> made = [];

    public TQuestion For(DbContext db) => made.GetValue(db.Model, _ => compile());
}

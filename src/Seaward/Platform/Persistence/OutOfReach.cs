using System.Data.Common;

namespace Seaward.Platform.Persistence;

public static class OutOfReach
{
    extension(Exception fault)
    {
        /// <summary>The database does not answer. Public pages then show what they know without it.</summary>
        public bool IsDatabaseOutOfReach => fault is DbException or TimeoutException
            || (fault is InvalidOperationException && fault.InnerException is { } cause && (cause is DbException or TimeoutException or System.Net.Sockets.SocketException));
    }
}

package be.huurwerk.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between two processes on this machine, and lets through, slowly, not at all for a while, or cuts off. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;
    private volatile boolean stalled;
    private volatile long delayMillis;

    TcpProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void leadTo(int port) {
        target = port;
    }

    /** Breaks every connection, and refuses new ones. */
    void cut() {
        cut = true;
        open.forEach(TcpProxy::close);
    }

    /** Nothing comes through, and nobody is told. */
    void stall() {
        stalled = true;
    }

    /** What comes through comes that much later, a piece at a time. */
    void delay(long millis) {
        delayMillis = millis;
    }

    void heal() {
        cut = false;
        stalled = false;
        delayMillis = 0;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                daemon(() -> connect(caller));
            } catch (IOException e) {
                // closed, or a caller that is gone already
            }
        }
    }

    private void connect(Socket caller) {
        if (cut) {
            close(caller);
            return;
        }
        Socket callee = new Socket();
        try {
            callee.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 5_000);
            caller.setTcpNoDelay(true);
            callee.setTcpNoDelay(true);
        } catch (IOException e) {
            close(caller);
            close(callee);
            return;
        }
        open.add(caller);
        open.add(callee);
        daemon(() -> pass(callee, caller));
        pass(caller, callee);
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                rest();
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            // one of the two is gone, and so is the other now
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void rest() {
        if (delayMillis > 0) {
            LockSupport.parkNanos(delayMillis * 1_000_000);
        }
        while (stalled && !cut) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // as good as closed
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(TcpProxy::close);
    }
}

package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago; whoever asked should bind it at once. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on the loopback address", e);
        }
    }
}

package be.huurwerk.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Five free ports in a row, below those that systems give to outgoing connections: a service that is started again needs its own port
 * back, and nobody must have got it meanwhile.
 */
final class PortBase {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int SERVICES = 5;

    private PortBase() {}

    static int free() {
        return new Random()
                .ints(LOWEST, HIGHEST)
                .filter(base -> IntStream.range(base, base + SERVICES).allMatch(PortBase::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

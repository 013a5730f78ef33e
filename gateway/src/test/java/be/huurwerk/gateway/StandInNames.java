package be.huurwerk.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A name server for one question: each name that begins with {@code one} has the address 127.0.0.1, each other 127.0.0.2 as well. */
final class StandInNames {
    private static final int LONGEST = 512;
    private static final int HEADER = 12;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] OTHER_LOOPBACK = {127, 0, 0, 2};

    private final DatagramSocket socket;

    StandInNames() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread answering = new Thread(this::answer, "names");
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void stop() {
        socket.close();
    }

    private void answer() {
        byte[] buffer = new byte[LONGEST];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                byte[] answer = answer(ByteBuffer.wrap(buffer, 0, asked.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The question again, behind a header that says that it is answered, and the addresses. */
    private static byte[] answer(ByteBuffer asked) {
        int end = HEADER;
        while (asked.get(end) != 0) {
            end += asked.get(end) + 1;
        }
        end += 5; // its end, the type and the class
        String name = new String(asked.array(), HEADER + 1, asked.get(HEADER), StandardCharsets.US_ASCII);
        boolean one = name.startsWith("one");
        ByteBuffer answer = ByteBuffer.allocate(LONGEST);
        answer.putShort(asked.getShort(0)).putShort((short) 0x8180);
        answer.putShort((short) 1).putShort((short) (one ? 1 : 2)).putInt(0);
        answer.put(asked.array(), HEADER, end - HEADER);
        address(answer, LOOPBACK);
        if (!one) {
            address(answer, OTHER_LOOPBACK);
        }
        answer.flip();
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        return bytes;
    }

    private static void address(ByteBuffer answer, byte[] address) {
        answer.putShort((short) 0xC00C).putShort((short) 1).putShort((short) 1);
        answer.putInt(1).putShort((short) 4).put(address);
    }
}

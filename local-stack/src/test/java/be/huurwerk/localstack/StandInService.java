package be.huurwerk.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** The least that the launcher needs of a service: it takes its port from the environment and says that it is well. */
public final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("HUURWERK_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.startsWith("HUURWERK_")) {
                System.out.println(name + "=" + value);
            }
        });
        server.start();
    }
}

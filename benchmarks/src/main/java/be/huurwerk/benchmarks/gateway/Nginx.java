package be.huurwerk.benchmarks.gateway;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx twice: as the upstream that answers from a file, and as the peer that passes on. */
final class Nginx {
    private static final String COMMON = """
            daemon off;
            worker_processes auto;
            pid %1$s/%2$s.pid;
            error_log %1$s/%2$s.error.log warn;
            events { worker_connections 4096; }
            http {
              client_body_temp_path %1$s/%2$s.body; proxy_temp_path %1$s/%2$s.proxy; fastcgi_temp_path %1$s/%2$s.f;
              uwsgi_temp_path %1$s/%2$s.u; scgi_temp_path %1$s/%2$s.s;
              default_type application/json; sendfile on; tcp_nodelay on; keepalive_requests 1000000; client_max_body_size 2g;
              %3$s
            }
            """;

    private Nginx() {}

    /** Any path of {@code /deposit/v1/} answers one kilobyte of JSON, but {@code large} a gigabyte. */
    static Proxy upstream(int port, Path folder) throws IOException {
        Files.writeString(folder.resolve("static.json"), "{\"text\":\"" + "a".repeat(1_013) + "\"}");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        return start("upstream", port, folder, """
                access_log off;
                server { listen 127.0.0.1:%d; root %s;
                  location = /deposit/v1/large { try_files /large =404; }
                  location / { try_files /static.json =404; } }
                """.formatted(port, folder));
    }

    /** With an access log, kept connections to the upstreams, and nothing that is held in files. */
    static Proxy proxy(int port, Map<String, Integer> upstreams, Path folder) throws IOException {
        StringBuilder servers = new StringBuilder("access_log " + folder + "/nginx.access.log;\n");
        StringBuilder places = new StringBuilder();
        upstreams.forEach((api, to) -> {
            servers.append("upstream %s { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000; }%n"
                    .formatted(api, to));
            places.append("""
                    location /%1$s/ { proxy_pass http://%1$s; proxy_http_version 1.1; proxy_set_header Connection "";
                      proxy_request_buffering off; proxy_max_temp_file_size 0; }
                    """.formatted(api));
        });
        return start("nginx", port, folder, servers + "server { listen 127.0.0.1:%d; %s }".formatted(port, places));
    }

    private static Proxy start(String name, int port, Path folder, String servers) throws IOException {
        Path file = folder.resolve(name + ".conf");
        Files.writeString(file, COMMON.formatted(folder, name, servers));
        return Proxy.start(
                name, port, List.of("nginx", "-p", folder.toString(), "-c", file.toString()), Map.of(), folder);
    }
}

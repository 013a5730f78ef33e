package be.huurwerk.localstack.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the gateway is told while it runs: a file of its settings, which it looks at every two seconds and which stands above its environment. */
final class GatewayFile {
    private final Path file;
    private final List<ServiceSpec> specs;

    GatewayFile(Home home, List<ServiceSpec> specs) {
        this.file = home.folder().resolve("gateway.properties");
        this.specs = specs;
    }

    Path path() {
        return file;
    }

    /** Leaves all to what the gateway is started with. */
    void clear() {
        write("");
    }

    /** Tells where these are, each replica of each service. */
    void tell(List<State.ServiceState> services) {
        write(specs.stream()
                .flatMap(spec ->
                        spec.address().map(variable -> key(variable) + "=" + addresses(services, spec)).stream())
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Of every replica of a service that nobody stopped on purpose; of one that is stopped altogether, of all: it comes back there. */
    static String addresses(List<State.ServiceState> services, ServiceSpec spec) {
        List<State.ServiceState> all = services.stream()
                .filter(service -> ServiceSpecs.base(service.name()).equals(spec.name()))
                .toList();
        List<State.ServiceState> wanted =
                all.stream().filter(State.ServiceState::wanted).toList();
        return (wanted.isEmpty() ? all : wanted)
                .stream().map(service -> "http://127.0.0.1:" + service.port()).collect(Collectors.joining(","));
    }

    /** {@code huurwerk.gateway.deposit-url} of {@code HUURWERK_DEPOSIT_URL}. */
    private static String key(String variable) {
        return "huurwerk.gateway."
                + variable.substring("HUURWERK_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private void write(String text) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package be.huurwerk.localstack.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The five services of the suite. */
public final class ServiceSpecs {
    public static final String GATEWAY = "gateway";

    private ServiceSpecs() {}

    /** The services as they are built in the checkout at {@code root}. */
    public static List<ServiceSpec> builtIn(Path root) {
        return of(root, Optional.empty());
    }

    /**
     * The same, with a folder where a Java that can do so (19 and later) keeps the classes it loaded: the next start
     * takes two thirds of the work, the end of the first one some seconds more.
     */
    public static List<ServiceSpec> builtIn(Path root, Path cache) {
        return of(root, Runtime.version().feature() < 19 ? Optional.empty() : Optional.of(cache));
    }

    private static List<ServiceSpec> of(Path root, Optional<Path> cache) {
        return List.of(
                gateway(root, cache),
                service(root, cache, "rent-calculation", "rentCalculation", 1),
                service(root, cache, "deposit", "deposit", 2),
                service(root, cache, "arrears", "arrears", 3),
                service(root, cache, "tenancy", "tenancy", 4));
    }

    /** The service of which this is a replica: {@code arrears-service} of {@code arrears-service-2}. */
    static String base(String replica) {
        return replica.replaceFirst("-[2-9]$", "");
    }

    /** The one that is meant by {@code arrears-service} or, in short, {@code arrears}; {@code arrears-2} is its second replica. */
    public static ServiceSpec find(List<ServiceSpec> specs, String name) {
        String base = base(name);
        return specs.stream()
                .filter(spec -> spec.name().equals(base) || spec.name().equals(base + "-service"))
                .findFirst()
                .map(spec -> spec.named(spec.name() + name.substring(base.length())))
                .orElseThrow(() -> new SuiteException("No service is called " + name + "; there are "
                        + String.join(
                                ", ", specs.stream().map(ServiceSpec::name).toList())));
    }

    private static ServiceSpec gateway(Path root, Optional<Path> cache) {
        return new ServiceSpec(
                GATEWAY, 0, Optional.empty(), "/health", Optional.empty(), program(root, cache, GATEWAY, "64m"));
    }

    private static ServiceSpec service(Path root, Optional<Path> cache, String context, String api, int portOffset) {
        String name = context + "-service";
        String words = context.replace('-', '_');
        return new ServiceSpec(
                name,
                portOffset,
                Optional.of(words),
                "/" + api + "/v1/health",
                Optional.of("HUURWERK_" + words.toUpperCase(Locale.ROOT) + "_URL"),
                program(root, cache, name, "128m"));
    }

    private static List<String> program(Path root, Optional<Path> cache, String name, String heap) {
        List<String> program = new ArrayList<>(List.of(
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        cache.ifPresent(folder -> {
            program.add("-XX:+AutoCreateSharedArchive");
            program.add("-Xlog:cds*=off"); // what could not be archived is no operator's business
            program.add("-XX:SharedArchiveFile=" + folder.resolve(name + "-" + Runtime.version() + ".jsa"));
        });
        program.add("-jar");
        program.add(
                root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar").toString());
        return List.copyOf(program);
    }
}

package be.huurwerk.system;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file, and beside it what the modules that it starts say of themselves. */
final class ComposeFile {

    /** What a service may do without: its default is right, or leaves something off. */
    static final Set<String> OPTIONAL = Set.of(
            "HUURWERK_BUSINESS_DATE",
            "HUURWERK_FEED_DAYS",
            "HUURWERK_GATEWAY_CONNECTIONS",
            "HUURWERK_GO_LIVE",
            "HUURWERK_HTTP",
            "HUURWERK_HTTPS_PORT",
            "HUURWERK_LOG_JSON",
            "HUURWERK_POLICY_DIR",
            "HUURWERK_SCHEDULE",
            "HUURWERK_TLS",
            "HUURWERK_TLS_CLIENTS",
            "HUURWERK_TRACES_OFF",
            "HUURWERK_TRACES_URL");

    private static final Path ROOT = Path.of(System.getProperty("huurwerk.root"));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private final Map<String, Map<String, Object>> services;

    private ComposeFile(Map<String, Map<String, Object>> services) {
        this.services = services;
    }

    static ComposeFile read() {
        return read("docker-compose.yml");
    }

    /** Also of a file that is laid over another one: what it takes away there is empty here. */
    static ComposeFile read(String path) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(text(path).replace("!reset ", ""));
        return new ComposeFile(map(file.get("services")).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> map(e.getValue()), (one, other) -> one, LinkedHashMap::new)));
    }

    Set<String> names() {
        return services.keySet();
    }

    /** The services that are built here. */
    List<String> own() {
        return services.keySet().stream()
                .filter(name -> services.get(name).containsKey("build"))
                .toList();
    }

    String text(String service, String property) {
        return String.valueOf(services.get(service).get(property));
    }

    boolean has(String service, String property) {
        return services.get(service).containsKey(property);
    }

    Map<String, String> environment(String service) {
        return map(services.get(service).getOrDefault("environment", Map.of())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }

    /** What the service waits for, and until when. */
    Map<String, String> dependencies(String service) {
        return map(services.get(service).getOrDefault("depends_on", Map.of())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> String.valueOf(map(e.getValue()).get("condition"))));
    }

    @SuppressWarnings("unchecked")
    List<String> ports(String service) {
        return (List<String>) services.get(service).getOrDefault("ports", List.of());
    }

    /** What of the checkout a service sees. */
    @SuppressWarnings("unchecked")
    List<String> mounted(String service) {
        return ((List<String>) services.get(service).getOrDefault("volumes", List.of()))
                .stream()
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> volume.substring(2, volume.indexOf(':')))
                        .toList();
    }

    /** The variables of {@code .env} that the file asks for. */
    static Set<String> variables() {
        return find(VARIABLE, text("docker-compose.yml"));
    }

    /** The settings with which a module starts: the kits' defaults, and its own over them. */
    static Properties settings(String module) {
        Properties settings = new Properties();
        load(settings, "web-kit/src/main/resources/META-INF/microprofile-config.properties");
        if (!module.equals("gateway")) {
            load(settings, "service-kit/src/main/resources/META-INF/microprofile-config.properties");
        }
        load(settings, module + "/src/main/resources/application.properties");
        return settings;
    }

    /** The variables of the environment that a module reads. */
    static Set<String> readBy(String module) {
        return settings(module).values().stream()
                .flatMap(value -> find(VARIABLE, value.toString()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> find(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Properties settings, String path) {
        try {
            settings.load(new StringReader(text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}

package be.huurwerk.webkit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of problems and the code say the same. */
class CatalogueTest {
    private static final Path ROOT = Path.of(System.getProperty("huurwerk.root", ".."));
    private static final Map<String, String> API_OF_MODULE = Map.of(
            "tenancy-service", "tenancy",
            "rent-calculation-service", "rentCalculation",
            "deposit-service", "deposit",
            "arrears-service", "arrears",
            "gateway", "gateway",
            "web-kit", Catalogue.ANY,
            "service-kit", Catalogue.ANY,
            "letter-kit", Catalogue.ANY);
    private static final Pattern USE = Pattern.compile(
            "(?:ProblemException\\s*\\.\\s*)?\\b(?:(conflict)\\(\\s*|domain\\(\\s*(\\d{3})\\s*,\\s*)\"([^\"]+)\"");
    private static final Pattern HIDDEN_USE = Pattern.compile(
            "ProblemException\\s*\\.\\s*(?:conflict\\(\\s*[^\"\\s]|domain\\(\\s*(?:\\d{3}\\s*,\\s*)?[^\"\\s\\d])");

    private static final Pattern MEMBER = Pattern.compile("\\.with\\(\\s*\"([^\"]+)\"");

    private record Use(String api, String code, int status) {}

    @Test
    void listsEveryCodeThatTheServicesUse() throws IOException {
        Set<String> listed = new HashSet<>();
        listed().forEach(entry -> listed.add(entry.toString()));
        Set<String> missing = new TreeSet<>();
        for (Use use : uses()) {
            boolean known = listed.contains(use.toString())
                    || listed.contains(new Use(Catalogue.ANY, use.code(), use.status()).toString());
            if (!known) {
                missing.add(use.toString());
            }
        }
        assertThat(missing).as("used in code, not in contracts/problems.yaml").isEmpty();
    }

    @Test
    void listsNoCodeThatNobodyUses() throws IOException {
        Set<Use> unused = new HashSet<>(listed());
        for (Use use : uses()) {
            unused.remove(use);
            unused.remove(new Use(Catalogue.ANY, use.code(), use.status()));
        }
        assertThat(unused).as("in contracts/problems.yaml, not used in code").isEmpty();
    }

    @Test
    void hidesNoCodeBehindAConstant() throws IOException {
        for (String module : API_OF_MODULE.keySet()) {
            for (Path source : sources(module)) {
                assertThat(HIDDEN_USE.matcher(Files.readString(source)).find())
                        .as("%s makes a problem with a code that is no literal", source)
                        .isFalse();
            }
        }
    }

    /** Each is a part of every document. */
    @Test
    void describesEveryMemberThatAProblemHas() throws IOException {
        Set<String> members = new TreeSet<>();
        for (String module : API_OF_MODULE.keySet()) {
            for (Path source : sources(module)) {
                Matcher member = MEMBER.matcher(Files.readString(source));
                while (member.find()) {
                    members.add(member.group(1));
                }
            }
        }
        JsonNode described = new YAMLMapper()
                .readTree(ROOT.resolve("contracts/problem-members.yaml").toFile());
        assertThat(described.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void listsTheSharedTypesExactly() {
        List<String> shared = Catalogue.shipped().entries().stream()
                .filter(entry -> entry.api().equals(Catalogue.SHARED))
                .map(entry -> entry.code() + " " + entry.status())
                .toList();
        assertThat(shared)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ProblemType.values())
                        .map(type -> type.code() + " " + type.status())
                        .toList());
    }

    @Test
    void givesEveryTypeATitleInBothLanguagesOnce() throws IOException {
        JsonNode problems = file();
        Set<String> seen = new HashSet<>();
        for (JsonNode problem : problems) {
            String name =
                    problem.path("api").asText() + ":" + problem.path("code").asText();
            assertThat(seen.add(name)).as("%s stands once", name).isTrue();
            assertThat(problem.at("/title/en").asText()).as("%s, en", name).isNotBlank();
            assertThat(problem.at("/title/nl").asText()).as("%s, nl", name).isNotBlank();
            assertThat(problem.path("code").asText()).matches("[a-z][a-zA-Z0-9]+");
            assertThat(problem.path("status").asInt()).isBetween(400, 599);
        }
    }

    private static List<Use> listed() throws IOException {
        return Stream.of(file())
                .flatMap(list ->
                        Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get))
                .filter(problem -> !problem.path("api").asText().equals(Catalogue.SHARED))
                .map(problem -> new Use(
                        problem.path("api").asText(),
                        problem.path("code").asText(),
                        problem.path("status").asInt()))
                .toList();
    }

    private static JsonNode file() throws IOException {
        return new YAMLMapper()
                .readTree(ROOT.resolve("contracts/problems.yaml").toFile())
                .path("problems");
    }

    private static Set<Use> uses() throws IOException {
        Set<Use> uses = new HashSet<>();
        for (Map.Entry<String, String> module : API_OF_MODULE.entrySet()) {
            for (Path source : sources(module.getKey())) {
                Matcher use = USE.matcher(Files.readString(source));
                while (use.find()) {
                    int status = use.group(1) == null ? Integer.parseInt(use.group(2)) : 409;
                    uses.add(new Use(module.getValue(), use.group(3), status));
                }
            }
        }
        return uses;
    }

    private static List<Path> sources(String module) throws IOException {
        Path folder = ROOT.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.endsWith(Path.of("problem", "ProblemException.java")) || module.equals("web-kit"))
                    .toList();
        }
    }
}

package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Metrics;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The alert rules against the guide that explains them; that a service tells what they ask for is tested in each service. */
class AlertsTest {
    private static final String GUIDE = ComposeFile.text("docs/guides/alerts.md");
    /** Of these, a test of each service that has them asks a running one. */
    private static final Pattern TESTED = Pattern.compile("(huurwerk|http_server|jvm|agroal|process)_.*");

    static Stream<Map<String, Object>> alerts() {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(ComposeFile.text("deploy/prometheus/alerts.yaml"));
        return list(file.get("groups")).stream().flatMap(group -> list(group.get("rules")).stream());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void hasAPageThatSaysWhatItMeansAndWhatToDo(Map<String, Object> alert) {
        String name = alert.get("alert").toString();
        String page = GUIDE.substring(GUIDE.indexOf("\n## " + name + "\n") + 1).split("\n## ")[0];

        assertThat(page)
                .startsWith("## " + name)
                .contains("**What it means.**", "**What to look at.**", "**What to do.**");
        assertThat(page).contains("`" + alert.get("expr") + "`").contains("after " + alert.get("for"));
        assertThat(page).contains("*" + map(alert.get("labels")).get("severity") + ",");
        assertThat(map(alert.get("annotations")).get("runbook"))
                .isEqualTo("docs/guides/alerts.md#" + name.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void hasNoPageOfAnAlertThatIsNotThere() {
        List<String> names =
                alerts().map(alert -> alert.get("alert").toString()).toList();
        assertThat(Pattern.compile("(?m)^## (\\w+)$").matcher(GUIDE).results().map(page -> page.group(1)))
                .containsExactlyElementsOf(names)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForMetricsThatATestOfAServiceKnows() {
        assertThat(Metrics.watched())
                .hasSizeGreaterThan(20)
                .allMatch(name -> TESTED.matcher(name).matches());
    }

    @Test
    void callsSomebodyWhenAndOnlyWhenItsPageSaysByPrometheusItself(@TempDir Path folder) throws Exception {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(promtool.isPresent(), "there is no promtool on this machine");

        assertSucceeds(folder, promtool.get(), "check", "rules", ProjectRoot.resolve("deploy/prometheus/alerts.yaml"));
        assertSucceeds(
                folder,
                promtool.get(),
                "test",
                "rules",
                ProjectRoot.resolve("system-tests/src/test/resources/prometheus/alerts-test.yaml"));
    }

    private static void assertSucceeds(Path folder, Path program, String what, String of, Path file)
            throws IOException, InterruptedException {
        Path printed = folder.resolve(what);
        Process process = new ProcessBuilder(program.toString(), what, of, file.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s %s of promtool ended", what, of).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object node) {
        return (List<Map<String, Object>>) node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}

package be.huurwerk.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a running service tells of itself, against what the alert rules and the boards ask for. */
public final class Metrics {
    private static final Pattern NAME = Pattern.compile("\\b(?:huurwerk|http_server|jvm|agroal|process)_[a-z0-9_]+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** An id, a number of somebody or of an account, an address of mail. */
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-|\\d{6,}|@|\\d{2}\\.\\d{2}\\.\\d{2}-|[a-z]{2}\\d{2} ?\\d{4}");

    /** Which trace a figure is an example of: two random numbers. */
    private static final Pattern EXEMPLAR =
            Pattern.compile(" # \\{span_id=\"[0-9a-f]{16}\",trace_id=\"[0-9a-f]{32}\"}");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Metrics() {}

    /** The metrics that a rule or a board names. */
    public static Set<String> watched() {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(ProjectRoot.resolve("deploy/prometheus/alerts.yaml")), boards())
                .map(Metrics::text)
                .forEach(text -> {
                    for (Matcher name = NAME.matcher(text); name.find(); ) {
                        names.add(name.group());
                    }
                });
        return names;
    }

    /** Fails when a watched metric of this service is not told within half a minute, or when a label may say something of a person. */
    public static void assertWatched(URI metrics, Predicate<String> ofThisService) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String told = scrape(metrics);
            Findings findings = new Findings("Watched metrics");
            watched().stream()
                    .filter(ofThisService)
                    .forEach(name -> findings.check(
                            told.contains("\n" + name + "{") || told.contains("\n" + name + " "),
                            "%s is not told",
                            name));
            findings.failIfAny();
        });
        assertNothingOfSomebody(scrape(metrics));
    }

    /** Fails when a label of what a service told may say something of a person. */
    public static void assertNothingOfSomebody(String told) {
        Findings findings = new Findings("Labels of metrics");
        Arrays.stream(told.split("\n")).filter(line -> !line.startsWith("#")).forEach(line -> {
            for (Matcher label = LABEL.matcher(EXEMPLAR.matcher(line).replaceFirst("")); label.find(); ) {
                findings.check(!OF_SOMEBODY.matcher(label.group(2)).find(), "%s is a label of %s", label.group(), line);
            }
        });
        findings.failIfAny();
    }

    /** What the service tells Prometheus now. */
    public static String scrape(URI metrics) {
        try {
            HttpRequest request = HttpRequest.newBuilder(metrics)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(metrics + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (HttpTimeoutException e) {
            throw new AssertionError(metrics + " does not answer", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> boards() {
        try (Stream<Path> files = Files.list(ProjectRoot.resolve("deploy/grafana/dashboards"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

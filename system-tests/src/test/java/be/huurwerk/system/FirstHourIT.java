package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the guide of the first hour, block by block, sees what it says. */
@Order(2)
@ExtendWith(SuiteExtension.class)
class FirstHourIT {

    private static final String MARK = "-- the next call of the guide --";
    private static final String ANYTHING = "...";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void bringsAPaymentOntoTheAccountAsTheGuideSays(Suite suite, @TempDir Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(has("bash") && has("curl"), "the guide is for a shell with curl, and there is none");
        Guide guide = Guide.named("first-hour.md");

        // When
        List<String> answers = answers(guide.script(MARK), suite, folder);

        // Then
        assertThat(answers).hasSameSizeAs(guide.calls()).hasSizeGreaterThan(10);
        for (int at = 0; at < answers.size(); at++) {
            Guide.Call call = guide.calls().get(at);
            assertShows(json(call.answer(), call.shell()), json(answers.get(at), call.shell()), call.shell());
        }
    }

    @Test
    void makesTheSameCallsInDutch() {
        assertThat(Guide.named("first-hour.nl.md")).isEqualTo(Guide.named("first-hour.md"));
    }

    private static List<String> answers(String script, Suite suite, Path folder)
            throws IOException, InterruptedException {
        String address = suite.gateway().toString().replaceAll("/$", "");
        Path file =
                Files.writeString(folder.resolve("first-hour.sh"), script.replace("http://localhost:8080", address));
        File printed = folder.resolve("answers").toFile();
        File faults = folder.resolve("faults").toFile();
        Process shell = new ProcessBuilder("bash", file.toString())
                .redirectOutput(printed)
                .redirectError(faults)
                .start();
        try {
            assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as("the shell ends").isTrue();
            String output = Files.readString(printed.toPath());
            assertThat(shell.exitValue())
                    .as("%s\n%s", output, Files.readString(faults.toPath()))
                    .isZero();
            return Stream.of(output.split(MARK)).skip(1).map(String::strip).toList();
        } finally {
            shell.destroyForcibly();
        }
    }

    /** Every property of the guide is in the answer, and the same but for those that differ every time. */
    private static void assertShows(JsonNode shown, JsonNode answered, String call) {
        if (shown.isObject()) {
            shown.fields().forEachRemaining(property -> {
                assertThat(answered.has(property.getKey()))
                        .as("%s in %s of\n%s", property.getKey(), answered, call)
                        .isTrue();
                assertShows(property.getValue(), answered.get(property.getKey()), call);
            });
        } else if (shown.isArray()) {
            assertThat(answered).as("%s of\n%s", answered, call).hasSameSizeAs(shown);
            for (int at = 0; at < shown.size(); at++) {
                assertShows(shown.get(at), answered.get(at), call);
            }
        } else if (!shown.asText().equals(ANYTHING)) {
            assertThat(answered).as("what answers\n%s", call).isEqualTo(shown);
        }
    }

    private static JsonNode json(String text, String call) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON but <" + text + "> for\n" + call, e);
        }
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

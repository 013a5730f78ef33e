package be.huurwerk.bankformats.coda;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodaFuzzTest {

    private static final String ENGLISH =
            "\\b(or|the|a|an|not|after|digits|characters|nothing|input|detail,? type 5 to|day|amount|balance|more|another|number)\\b";
    private static final int ROUNDS = 3_000;

    static Stream<String> samples() {
        return Stream.of(Samples.febelfin(), Samples.groupedTransfers());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDamagedFileIsReadOrRefusedAndNothingElse(String sample) {
        Random random = new Random(20190301);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                // Given
                byte[] damaged = damage(sample, random);

                // When
                CodaFinding finding = read(damaged);

                // Then
                if (finding != null) {
                    refused++;
                    assertThat(finding.line())
                            .as("round %d: %s", round, finding)
                            .isPositive();
                    assertThat(finding.expected().nl()).isNotBlank();
                    assertThat(finding.expected().nl() + " " + finding.found().nl())
                            .doesNotContainPattern(ENGLISH);
                }
            }
            assertThat(refused).isGreaterThan(ROUNDS / 4);
        });
    }

    private static CodaFinding read(byte[] file) {
        try {
            assertThat(CodaReader.readAll(file, StandardCharsets.ISO_8859_1)).allMatch(CodaFuzzTest::addsUp);
            return null;
        } catch (CodaException refused) {
            return refused.finding();
        }
    }

    private static boolean addsUp(CodaStatement statement) {
        BigDecimal read = statement.movements().stream()
                .map(CodaMovement::amount)
                .reduce(statement.opening().oldBalance(), BigDecimal::add);
        return read.compareTo(statement.closing().newBalance()) == 0;
    }

    private static byte[] damage(String sample, Random random) {
        List<String> lines = Samples.lines(sample);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 3 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
                case 4 -> lines.add(at, "");
                default -> lines.set(at, scribble(line, random));
            }
        }
        String file = Samples.joined(lines);
        boolean cut = random.nextInt(8) == 0;
        return (cut ? file.substring(0, random.nextInt(file.length())) : file).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String scribble(String line, Random random) {
        if (line.isEmpty()) {
            return "9";
        }
        int position = random.nextInt(line.length());
        char c = random.nextBoolean() ? (char) ('0' + random.nextInt(10)) : (char) random.nextInt(256);
        return line.substring(0, position) + c + line.substring(position + 1);
    }
}

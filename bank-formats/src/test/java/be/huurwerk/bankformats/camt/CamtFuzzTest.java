package be.huurwerk.bankformats.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CamtFuzzTest {

    private static final String ENGLISH =
            "\\b(or|the|a|an|not|after|digits|characters|nothing|input|detail,? type 5 to|day|amount|balance|more|another|number)\\b";
    private static final int ROUNDS = 5_000;

    @Test
    void aDamagedFileIsReadOrRefusedAndNothingElse() {
        byte[] sound = CamtText.statement(
                        "02",
                        "0.00",
                        "716.10",
                        CamtText.entry("316.10", CamtText.transaction("316.10", "010806817183")),
                        CamtText.entry(
                                "400.00",
                                CamtText.transaction("300.00", "085192754115"),
                                CamtText.transaction("100.00", "010806817183")))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20190408);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                // Given
                byte[] damaged = damage(sound, random);

                // When
                try {
                    assertThat(CamtReader.readAll(damaged)).allMatch(CamtFuzzTest::addsUp);
                } catch (CamtException expected) {
                    refused++;
                    assertThat(expected.finding().line()).isPositive();
                    assertThat(expected.finding().expected().nl()).isNotBlank();
                    assertThat(expected.finding().expected().nl() + " "
                                    + expected.finding().found().nl())
                            .doesNotContainPattern(ENGLISH);
                }
            }
            // Then
            assertThat(refused).isGreaterThan(ROUNDS / 4);
        });
    }

    @Test
    void readsAHundredThousandTransactionsOneByOne() {
        // Given
        int count = 100_000;
        Counting counting = new Counting();

        // When
        CamtReader.read(longStatement(count), counting);

        // Then
        assertThat(counting.movements).isEqualTo(count);
        assertThat(counting.sum).isEqualTo("100000.00");
    }

    @Test
    void refusesATransactionLargerThanAnyRealOne() {
        // Given
        String nested = CamtText.statement(
                "02", "0.00", "1.00", CamtText.entry("1.00", "<TxDtls>" + "<x/>".repeat(6_000) + "</TxDtls>"));

        // Then
        assertThatThrownBy(() -> CamtText.read(nested))
                .isInstanceOfSatisfying(
                        CamtException.class,
                        refused -> assertThat(refused.finding().fault()).isEqualTo(CamtFault.TOO_LARGE));
    }

    private static final class Counting implements CamtHandler {

        private int movements;
        private BigDecimal sum = BigDecimal.ZERO;

        @Override
        public void opened(CamtOpening opening) {}

        @Override
        public void movement(CamtMovement movement) {
            movements++;
            sum = sum.add(movement.amount());
        }

        @Override
        public void closed(CamtClosing closing) {}
    }

    private static InputStream longStatement(int transactions) {
        String[] around = CamtText.statement(
                        "02", "0.00", transactions + ".00", CamtText.entry(transactions + ".00", "@"))
                .split("@");
        byte[] transaction = CamtText.transaction("1.00", "010806817183").getBytes(StandardCharsets.UTF_8);
        Stream<byte[]> middle = IntStream.range(0, transactions).mapToObj(number -> transaction);
        Iterator<InputStream> parts = Stream.concat(
                        Stream.concat(Stream.of(around[0].getBytes(StandardCharsets.UTF_8)), middle),
                        Stream.of(around[1].getBytes(StandardCharsets.UTF_8)))
                .<InputStream>map(ByteArrayInputStream::new)
                .iterator();
        return new SequenceInputStream(enumeration(parts));
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.hasNext()
                        ? parts.next()
                        : Collections.<InputStream>emptyEnumeration().nextElement();
            }
        };
    }

    private static boolean addsUp(CamtStatement statement) {
        BigDecimal read = statement.movements().stream()
                .map(CamtMovement::amount)
                .reduce(statement.opening().oldBalance().orElseThrow().amount(), BigDecimal::add);
        return read.equals(statement.opening().newBalance().orElseThrow().amount());
    }

    /** Lines are elements here: an entry that is there twice, is lost, or stands elsewhere. */
    private static byte[] moved(byte[] sound, Random random) {
        List<String> lines = new ArrayList<>(
                new String(sound, StandardCharsets.UTF_8).lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.add(at, lines.get(at));
            case 1 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
            default -> lines.remove(at);
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] damaged = random.nextInt(5) == 0 ? moved(sound, random) : sound.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) ('0' + random.nextInt(10));
                case 2 -> damaged = java.util.Arrays.copyOf(damaged, Math.max(1, at));
                default -> {
                    int to = random.nextInt(damaged.length);
                    int length = Math.min(random.nextInt(60), damaged.length - Math.max(at, to));
                    System.arraycopy(damaged, at, damaged, to, Math.max(0, length));
                }
            }
        }
        return damaged;
    }
}

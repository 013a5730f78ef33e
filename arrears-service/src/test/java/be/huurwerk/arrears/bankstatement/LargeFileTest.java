package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import needs of memory does not grow with the file: 200,000 movements are 78 MB of CODA. */
class LargeFileTest {

    @ParameterizedTest
    @CsvSource({"coda, 200000, 2000.00", "camt, 200000, 2000.00", "camtBatch, 200000, 2000.00"})
    void isReadInAHeapThatHoldsNoneOfIt(String format, int movements, String sum) throws Exception {
        // When
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        LargeFile.class.getName(),
                        format,
                        Integer.toString(movements))
                .redirectErrorStream(true)
                .start();
        String said = said(reading);

        // Then
        assertThat(reading.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .isEqualTo(
                        movements + " " + sum + " " + (format.equals("camtBatch") ? InBatches.MOST : InBatches.SIZE));
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

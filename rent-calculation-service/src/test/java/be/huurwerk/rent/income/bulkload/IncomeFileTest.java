package be.huurwerk.rent.income.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeSource;
import be.huurwerk.rent.income.Proof;
import be.huurwerk.webkit.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomeFileTest {

    private static final LocalDate BUSINESS_DATE = LocalDate.of(2019, 3, 15);
    private static final String PERSON = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String HEADER = "personId;year;kind;amount;proof;source\n";
    private static final IncomeLine SOUND = new IncomeLine(
            2,
            UUID.fromString(PERSON),
            2016,
            IncomeKind.taxable,
            Optional.of(new BigDecimal("20000.00")),
            Optional.of(Proof.taxAssessmentNotice),
            IncomeSource.taxAssessment);

    private final List<IncomeLine> sound = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void takesALineWithAllItsColumns() {
        read(HEADER + PERSON + ";2016;taxable;20000.00;taxAssessmentNotice;taxAssessment\n");

        assertThat(sound).containsExactly(SOUND);
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFpersonId;year;kind;amount;proof;source\r\n@;2016;taxable;20000.00;taxAssessmentNotice;taxAssessment\r\n",
                "source,proof,amount,kind,year,personId\ntaxAssessment,taxAssessmentNotice,20000,taxable,2016,@",
                "\"personId\";\"year\";\"kind\";\"amount\";\"proof\";\"source\"\n\"@\";\"2016\";\"taxable\";\"20000,00\";\"taxAssessmentNotice\";\"taxAssessment\"\n",
                "personId ; year;kind;amount;proof;source\n @ ;2016 ;taxable; 20000.0;taxAssessmentNotice;taxAssessment\n\n\n",
                "personId,year,kind,amount,proof,source\n@,2016,taxable,\"20000,00\",taxAssessmentNotice,taxAssessment\n"
            })
    void takesTheSameLineInOtherDress(String file) {
        read(file.replace("@", PERSON));

        assertThat(refused).isEmpty();
        assertThat(sound).containsExactly(SOUND);
    }

    @Test
    void takesNoIncomeWithoutAnAmountAndNamesTheFileAsItsSource() {
        read("personId;year;kind;proof\n" + PERSON + ";2018;none;swornStatement\n");

        assertThat(sound)
                .containsExactly(new IncomeLine(
                        2,
                        UUID.fromString(PERSON),
                        2018,
                        IncomeKind.none,
                        Optional.empty(),
                        Optional.of(Proof.swornStatement),
                        IncomeSource.bulkLoad));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody;2016;taxable;1.00;;                             | personId SCHEMA_VIOLATION",
                ";2016;taxable;1.00;;                                   | personId SCHEMA_VIOLATION",
                "@;1899;taxable;1.00;;                                  | year SCHEMA_VIOLATION",
                "@;2300;taxable;1.00;;                                  | year SCHEMA_VIOLATION",
                "@;2020;taxable;1.00;;                                  | year REJECTED_INPUT",
                "@;16;taxable;1.00;;                                    | year SCHEMA_VIOLATION",
                "@;2016;gift;1.00;;                                     | kind SCHEMA_VIOLATION",
                "@;2016;Taxable;1.00;;                                  | kind SCHEMA_VIOLATION",
                "@;2016;current;1.00;;                                  | kind REJECTED_INPUT",
                "@;2016;taxable;;;                                      | amount REQUIRED_INPUT",
                "@;2016;taxable;-1.00;;                                 | amount SCHEMA_VIOLATION",
                "@;2016;taxable;1.005;;                                 | amount SCHEMA_VIOLATION",
                "@;2016;taxable;1e9;;                                   | amount SCHEMA_VIOLATION",
                "@;2016;taxable;1.000,00;;                              | amount SCHEMA_VIOLATION",
                "@;2016;taxable;1234567890123.00;;                      | amount SCHEMA_VIOLATION",
                "@;2016;taxable;=1+1;;                                  | amount SCHEMA_VIOLATION",
                "@;2016;none;1.00;swornStatement;                       | amount REJECTED_INPUT",
                "@;2016;none;;payslips;                                 | proof REJECTED_INPUT",
                "@;2019;none;;swornStatement;                           | year REJECTED_INPUT",
                "@;2016;taxable;1.00;payslip;                           | proof SCHEMA_VIOLATION",
                "@;2016;taxable;1.00;;neighbour                         | source SCHEMA_VIOLATION",
                "@;2016;taxable;1.00;                                   | - INVALID_INPUT",
                "@;2016;taxable;1.00;;;                                 | - INVALID_INPUT",
                "@                                                      | - INVALID_INPUT",
                "@;2016;\"taxable;1.00;;                                | - INVALID_INPUT",
                "@;2016;\"taxable\"x;1.00;;                             | - INVALID_INPUT"
            })
    void refusesAFaultyLineAndNoOther(String line, String fault) {
        String good = PERSON + ";2016;taxable;20000.00;taxAssessmentNotice;taxAssessment\n";

        read(HEADER + good + line.replace("@", PERSON) + "\n" + good);

        assertThat(refused).containsExactly("3 " + fault);
        assertThat(sound).extracting(IncomeLine::line).containsExactly(2, 4);
    }

    @Test
    void tellsEveryFaultOfALine() {
        read(HEADER + "x;x;x;x;x;x\n");

        assertThat(refused)
                .containsExactly(
                        "2 personId SCHEMA_VIOLATION",
                        "2 year SCHEMA_VIOLATION",
                        "2 kind SCHEMA_VIOLATION",
                        "2 amount SCHEMA_VIOLATION",
                        "2 proof SCHEMA_VIOLATION",
                        "2 source SCHEMA_VIOLATION");
    }

    @Test
    void refusesOnlyTheLinesThatCanNotBeRead() {
        // Given
        String good = PERSON + ";2016;taxable;1.00;;\n";
        byte[] broken = (HEADER + good + "\u00e9;2016;taxable;1.00;;\n" + good + PERSON + ";2016\0;taxable;1.00;;\n"
                        + good + "x".repeat(5_000_000) + "\n" + good)
                .getBytes(StandardCharsets.ISO_8859_1);

        // When
        read(broken);

        // Then
        assertThat(refused).containsExactly("3 - INVALID_INPUT", "5 - INVALID_INPUT", "7 - INVALID_INPUT");
        assertThat(sound).extracting(IncomeLine::line).containsExactly(2, 4, 6, 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "personId;year;kind;ssin                | UNKNOWN_INPUT ssin",
                "personId;year;kind;familyName;amount   | UNKNOWN_INPUT familyName",
                "personId;year;kind;61021500120         | UNKNOWN_INPUT column 4",
                "personId;year;kind;                    | UNKNOWN_INPUT column 4",
                "personId;year;kind;Amount              | UNKNOWN_INPUT Amount",
                "personId;year;kind;year                | INVALID_INPUT year",
                "personId;amount                        | REQUIRED_INPUT year, REQUIRED_INPUT kind",
                "Janssens;Jan;61021500120               | REQUIRED_INPUT null",
                "personId;\"year;kind                   | INVALID_INPUT null"
            })
    void refusesAFileWithAFaultyHeaderAsAWhole(String header, String faults) {
        ProblemException refusal = refusal((header + "\n" + PERSON + ";2016;none\n").getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(String.join(
                        ", ",
                        refusal.issues().stream()
                                .map(issue -> issue.type() + " " + issue.name())
                                .toList()))
                .isEqualTo(faults);
        assertThat(refusal.issues().toString()).doesNotContain("61021500120", "Janssens");
        assertThat(sound).isEmpty();
    }

    @Test
    void refusesAFileWithoutALine() {
        assertThat(refusal(new byte[0]).status()).isEqualTo(400);
        assertThat(refusal(HEADER.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(refusal((HEADER + "\r\n \n").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(refusal(HEADER.getBytes(StandardCharsets.UTF_16)).status()).isEqualTo(400);
    }

    @Test
    void survivesAnyBytes() {
        Random random = new Random(20190315);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            byte[] file = (HEADER + new String(noise, StandardCharsets.ISO_8859_1) + "\n" + PERSON
                            + ";2016;none;;swornStatement;\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            sound.clear();

            read(file);

            assertThat(sound).isNotEmpty();
        }
    }

    private ProblemException refusal(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> read(file));
    }

    private void read(String file) {
        read(file.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] file) {
        IncomeFile.read(
                file,
                BUSINESS_DATE,
                sound::add,
                faults -> faults.forEach(
                        fault -> refused.add(fault.line() + " " + fault.column().orElse("-") + " " + fault.type())));
    }
}

package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.benchmarks.population.Population;
import be.huurwerk.benchmarks.population.TestSsins;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayFilesTest {

    private static final LocalDate ON = LocalDate.of(2024, 1, 1);

    private final List<GeneratedTenancy> tenancies =
            new Population(7, ON).tenancies().limit(320).toList();
    private final DayFiles files = new DayFiles(tenancies, ON);

    @Test
    void tellsEveryMemberOnceAsAPersonAndOnceInTheHousehold() {
        // Given
        int members = tenancies.stream().mapToInt(one -> one.members().size()).sum();

        // When
        List<String[]> persons = lines(files.persons());
        List<String[]> households = lines(files.tenancies());

        // Then
        assertThat(persons).hasSize(members).extracting(line -> line[1]).doesNotHaveDuplicates();
        assertThat(households)
                .filteredOn(line -> line[0].equals("member"))
                .extracting(line -> line[8])
                .containsExactlyElementsOf(persons.stream().map(line -> line[0]).toList());
    }

    @Test
    void keepsTheRowsOfATenancyTogetherInAFile() {
        // Given
        DayFiles small = new DayFiles(tenancies, ON, 2_000);

        // When
        List<byte[]> cut = small.tenancies();

        // Then
        assertThat(cut)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(lines(List.of(file)))
                        .filteredOn(line -> line[0].equals("tenancy"))
                        .extracting(line -> line[1])
                        .containsExactlyElementsOf(lines(List.of(file)).stream()
                                .map(line -> line[1])
                                .distinct()
                                .toList()));
    }

    @Test
    void givesOneInSixteenAnOldDebt() {
        // When
        List<String[]> households = lines(files.tenancies());

        // Then
        assertThat(households)
                .filteredOn(line -> line[0].equals("openItem"))
                .hasSize(320 / 16)
                .allSatisfy(line -> assertThat(line).endsWith("2023-12-10", "250.00", "rent"));
    }

    @Test
    void beginsNoTenancyBeforeItsTenantsAreOfAge() {
        // Given
        Map<String, LocalDate> births = new HashMap<>();
        lines(files.persons()).forEach(line -> births.put(line[0], LocalDate.parse(line[4])));
        List<String[]> households = lines(files.tenancies());
        Map<String, LocalDate> signed = new HashMap<>();
        households.stream()
                .filter(line -> line[0].equals("tenancy"))
                .forEach(line -> signed.put(line[1], LocalDate.parse(line[3])));

        // Then
        assertThat(households)
                .filteredOn(line -> line[9].equals("tenant"))
                .hasSizeGreaterThanOrEqualTo(320)
                .allSatisfy(
                        line -> assertThat(births.get(line[8]).plusYears(18)).isBeforeOrEqualTo(signed.get(line[1])));
    }

    @Test
    void namesAsManyColumnsAsEachLineHas() {
        for (List<byte[]> file : List.of(files.dwellings(), files.persons(), files.tenancies())) {
            assertThat(Arrays.stream(new String(file.get(0), StandardCharsets.UTF_8).split("\n")))
                    .extracting(line -> line.chars().filter(c -> c == ';').count())
                    .containsOnly(new String(file.get(0), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .chars()
                            .filter(c -> c == ';')
                            .count());
        }
    }

    @Test
    void hasAnIncomeOfTheYearOfEveryAdultAndOfNoOther() {
        // Given
        Map<String, UUID> ids = new HashMap<>();
        lines(files.persons())
                .forEach(line -> ids.put(line[0], UUID.nameUUIDFromBytes(line[0].getBytes(StandardCharsets.UTF_8))));

        // When
        List<String[]> incomes = lines(files.incomes(2021, ids));

        // Then
        long adults = tenancies.stream()
                .flatMap(one -> one.members().stream())
                .filter(member -> !member.incomes().isEmpty())
                .count();
        assertThat(incomes).extracting(line -> line[1]).containsOnly("2021");
        assertThat(incomes.stream().map(line -> line[0]).distinct()).hasSize((int) adults);
    }

    @Test
    void makesTestSsinsThatNobodyBears() {
        assertThat(TestSsins.of(LocalDate.of(1980, 5, 1), 189)).isEqualTo("80650118973");
    }

    private static List<String[]> lines(List<byte[]> files) {
        return new String(files.get(0), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }
}

package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A year of a tenant, with payments late, short, double and returned, by each ladder. The days were written by hand.
 *
 * <p>February is paid on the 20th. Of March 50.00 stays open until a double payment on 9 April; what is left of that pays May in part, the rest
 * comes on the tenth itself. June's payment is returned on the 12th, and nothing is paid until 20 September. November is paid on the 25th.
 */
class LadderCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    private static List<String> year(String ladder) {
        Life life = new Life("400.00")
                .rents("2019-01", 12)
                .paid("2019-01-08", "400.00")
                .paid("2019-02-20", "400.00")
                .paid("2019-03-09", "350.00")
                .paid("2019-04-09", "800.00")
                .paid("2019-05-10", "50.00")
                .paid("2019-06-05", "400.00")
                .returned("2019-06-12")
                .paid("2019-09-20", "1600.00")
                .paid("2019-10-09", "400.00")
                .paid("2019-11-25", "400.00")
                .paid("2019-12-09", "400.00");
        return life.play(Ladders.named(Life.PARAMETERS, "policy/arrears/" + ladder, FIRST), FIRST, LAST);
    }

    @Test
    void withoutAPolicyThe15thThe1stAndThe15th() {
        assertThat(year("ladder-default"))
                .containsExactly(
                        "2019-02-15 reminder1",
                        "2019-03-15 reminder1",
                        "2019-04-01 reminder2",
                        "2019-06-15 reminder1",
                        "2019-07-01 reminder2",
                        "2019-07-15 reminder3",
                        "2019-11-15 reminder1");
    }

    @Test
    void woonhavenGoesToTheJudgeAfterThreeLetters() {
        // 15 July + 30 days, + 30 days
        assertThat(year("ladder-woonhaven"))
                .containsExactly(
                        "2019-02-15 reminder1",
                        "2019-03-15 reminder1",
                        "2019-04-01 reminder2",
                        "2019-06-15 reminder1",
                        "2019-07-01 reminder2",
                        "2019-07-15 reminder3",
                        "2019-08-14 conciliation",
                        "2019-09-13 court",
                        "2019-11-15 reminder1");
    }

    @Test
    void swalCallsBetweenTwoLetters() {
        assertThat(year("ladder-swal"))
                .containsExactly(
                        "2019-02-15 reminder1",
                        "2019-03-15 reminder1",
                        "2019-03-22 call",
                        "2019-04-01 reminder2",
                        "2019-06-15 reminder1",
                        "2019-06-22 call",
                        "2019-07-01 reminder2",
                        "2019-07-15 reminder3",
                        "2019-08-14 conciliation",
                        "2019-11-15 reminder1",
                        "2019-11-22 call");
    }

    @Test
    void deArkWritesOnTheRunOfThe15thOfEachMonth() {
        assertThat(year("ladder-de-ark"))
                .containsExactly(
                        "2019-02-15 reminder1",
                        "2019-03-15 reminder1",
                        "2019-06-15 reminder1",
                        "2019-07-15 reminder2",
                        "2019-08-15 reminder3",
                        "2019-11-15 reminder1");
    }

    @Test
    void vlaamseArdennenGivesFormalNoticeAtTwoMonths() {
        // on 15 July two rents are owed; + 7, + 30 and + 14 days; the court of 4 October is not needed any more
        assertThat(year("ladder-vlaamse-ardennen"))
                .containsExactly(
                        "2019-02-15 reminder1",
                        "2019-03-15 reminder1",
                        "2019-04-01 reminder2",
                        "2019-06-15 reminder1",
                        "2019-07-01 reminder2",
                        "2019-07-15 formalNotice",
                        "2019-07-22 mediation",
                        "2019-08-21 conciliation",
                        "2019-09-04 lawyerLetter",
                        "2019-11-15 reminder1");
    }

    /**
     * A portfolio of four tenants over the same year. One pays every rent on the 20th; one pays two rents at a time, in the odd months; one pays
     * 50.00 too little in March and makes it good on 5 April; of one the direct debit of March comes back on the 14th and is paid on 2 April.
     */
    private static Map<String, Life> portfolio() {
        Life late = new Life("400.00").rents("2019-01", 12);
        Life twice = new Life("400.00").rents("2019-01", 12);
        Life small = new Life("400.00").rents("2019-01", 12);
        Life returned = new Life("400.00").rents("2019-01", 12);
        for (int month = 1; month <= 12; month++) {
            String day = "2019-%02d-".formatted(month);
            late.paid(day + "20", "400.00");
            if (month % 2 == 1) {
                twice.paid(day + "09", "800.00");
            }
            small.paid(day + "05", month == 3 ? "350.00" : month == 4 ? "450.00" : "400.00");
            returned.paid(day + "08", "400.00");
            if (month == 3) {
                returned.returned("2019-03-14").paid("2019-04-02", "400.00");
            }
        }
        Map<String, Life> tenants = new LinkedHashMap<>();
        tenants.put("late", late);
        tenants.put("twice", twice);
        tenants.put("small", small);
        tenants.put("returned", returned);
        return tenants;
    }

    /** All letters of the year, in the order of their days. */
    private static List<String> letters(String ladder) {
        Ladder followed = Ladders.named(Life.PARAMETERS, "policy/arrears/" + ladder, FIRST);
        return portfolio().entrySet().stream()
                .flatMap(tenant -> tenant.getValue().play(followed, FIRST, LAST).stream()
                        .map(line -> line + " " + tenant.getKey()))
                .sorted()
                .toList();
    }

    /** What every ladder does with the one who is always late, and these letters beside it. */
    private static List<String> calendar(String... others) {
        return Stream.concat(
                        IntStream.rangeClosed(1, 12).mapToObj(month -> "2019-%02d-15 reminder1 late".formatted(month)),
                        Stream.of(others))
                .sorted()
                .toList();
    }

    @Test
    void aPortfolioGetsTheLettersOfEachLadderOnItsDays() {
        String small = "2019-03-15 reminder1 small";
        String first = "2019-03-15 reminder1 returned";
        String second = "2019-04-01 reminder2 ";

        assertThat(letters("ladder-default")).isEqualTo(calendar(small, first, second + "small", second + "returned"));
        assertThat(letters("ladder-woonhaven"))
                .isEqualTo(calendar(small, first, second + "small", second + "returned"));
        assertThat(letters("ladder-swal"))
                .isEqualTo(calendar(
                        small,
                        first,
                        "2019-03-22 call small",
                        "2019-03-22 call returned",
                        second + "small",
                        second + "returned"));
        assertThat(letters("ladder-de-ark")).isEqualTo(calendar(small, first));
        assertThat(letters("ladder-vlaamse-ardennen"))
                .isEqualTo(calendar(small, first, second + "small", second + "returned"));
    }
}

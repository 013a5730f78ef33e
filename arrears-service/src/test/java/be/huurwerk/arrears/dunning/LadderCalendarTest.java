package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
}

package be.huurwerk.arrears.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.prescription.Interruption.Kind;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rent of which the term is five years, due on 10 May 2014. */
class PrescriptionTest {

    private static final LocalDate DUE = LocalDate.of(2014, 5, 10);

    @Test
    void comesFiveYearsAfterTheDueDay() {
        assertThat(on(List.of(), List.of())).contains(LocalDate.of(2019, 5, 10));
    }

    @Test
    void beginsAnewWithASummonsAndWithAnAcknowledgement() {
        assertThat(on(List.of(interruption(Kind.summons, "2016-02-01")), List.of()))
                .contains(LocalDate.of(2021, 2, 1));
        assertThat(on(List.of(interruption(Kind.acknowledgement, "2019-05-09")), List.of()))
                .contains(LocalDate.of(2024, 5, 9));
    }

    @Test
    void comesAYearAfterAFormalNoticeAtTheEarliestAndOnceOnly() {
        assertThat(on(List.of(interruption(Kind.formalNotice, "2019-01-15")), List.of()))
                .contains(LocalDate.of(2020, 1, 15));
        assertThat(on(List.of(interruption(Kind.formalNotice, "2015-01-15")), List.of()))
                .as("the term that ran was longer")
                .contains(LocalDate.of(2019, 5, 10));
        assertThat(on(
                        List.of(
                                interruption(Kind.formalNotice, "2019-01-15"),
                                interruption(Kind.formalNotice, "2019-12-15")),
                        List.of()))
                .as("a second notice")
                .contains(LocalDate.of(2020, 1, 15));
    }

    @Test
    void isNotInterruptedOnceItHasComeNorBeforeTheDebtWasDue() {
        assertThat(on(List.of(interruption(Kind.summons, "2019-05-11")), List.of()))
                .contains(LocalDate.of(2019, 5, 10));
        assertThat(on(List.of(interruption(Kind.summons, "2014-05-09")), List.of()))
                .contains(LocalDate.of(2019, 5, 10));
    }

    @Test
    void doesNotRunWhileItIsSuspended() {
        // 90 days of 2015
        Suspension past = new Suspension(LocalDate.of(2015, 1, 1), Optional.of(LocalDate.of(2015, 4, 1)));
        Suspension running = new Suspension(LocalDate.of(2019, 5, 1), Optional.empty());

        assertThat(on(List.of(), List.of(past))).contains(LocalDate.of(2019, 8, 8));
        assertThat(on(List.of(), List.of(running))).isEmpty();
        assertThat(on(List.of(interruption(Kind.summons, "2019-06-01")), List.of(past)))
                .contains(LocalDate.of(2024, 6, 1));
    }

    @Test
    void restsOnceWhileTwoTenantsAreInASettlement() {
        // 120 days of 2015, of which the second settlement adds 30
        Suspension one = new Suspension(LocalDate.of(2015, 1, 1), Optional.of(LocalDate.of(2015, 4, 1)));
        Suspension other = new Suspension(LocalDate.of(2015, 2, 1), Optional.of(LocalDate.of(2015, 5, 1)));
        Suspension within = new Suspension(LocalDate.of(2015, 2, 1), Optional.of(LocalDate.of(2015, 3, 1)));

        assertThat(on(List.of(), List.of(one, other))).contains(LocalDate.of(2019, 9, 7));
        assertThat(on(List.of(), List.of(within, one))).contains(LocalDate.of(2019, 8, 8));
    }

    @Test
    void hasComeOnceItsLastDayHasPassed() {
        Prescription prescription = new Prescription(Optional.of(LocalDate.of(2019, 5, 10)));

        assertThat(prescription.hasCome(LocalDate.of(2019, 5, 10))).isFalse();
        assertThat(prescription.hasCome(LocalDate.of(2019, 5, 11))).isTrue();
        assertThat(prescription.endsBy(LocalDate.of(2019, 5, 9))).isFalse();
        assertThat(prescription.endsBy(LocalDate.of(2019, 5, 10))).isTrue();
        assertThat(new Prescription(Optional.empty()).hasCome(LocalDate.of(2119, 5, 10)))
                .isFalse();
    }

    @Test
    void isInterruptedOnItsLastDayStill() {
        assertThat(on(List.of(interruption(Kind.formalNotice, "2019-05-10")), List.of()))
                .contains(LocalDate.of(2020, 5, 10));
        assertThat(on(List.of(interruption(Kind.summons, "2019-05-10")), List.of()))
                .contains(LocalDate.of(2024, 5, 10));
    }

    @Test
    void ofACostIsSuspendedWithTheDebtThatItIsAskedForThoughItsOwnTermEndsLater() {
        // Given a cost of 15 March 2023, due on the 29th, and a settlement that is admissible on the 18th
        LocalDate booked = LocalDate.of(2023, 3, 15);
        LocalDate due = LocalDate.of(2023, 3, 29);
        LocalDate admissible = LocalDate.of(2023, 3, 18);

        // Then while it runs nobody knows the day; 29 March to 14 August are 138 days
        assertThat(ofACost(booked, due, new Suspension(admissible, Optional.empty())))
                .isEmpty();
        assertThat(ofACost(booked, due, new Suspension(admissible, Optional.of(LocalDate.of(2023, 8, 14)))))
                .contains(LocalDate.of(2028, 3, 29).plusDays(138));
        // and one that was asked after the decision is not frozen
        assertThat(ofACost(admissible.plusDays(1), due, new Suspension(admissible, Optional.empty())))
                .contains(LocalDate.of(2028, 3, 29));
    }

    private static Optional<LocalDate> ofACost(LocalDate booked, LocalDate due, Suspension suspension) {
        return Prescription.of(EntryKind.cost, due, booked, List.of(), List.of(suspension), Parameters.shipped())
                .orElseThrow()
                .on();
    }

    private static Interruption interruption(Kind kind, String on) {
        return new Interruption(kind, LocalDate.parse(on));
    }

    private static Optional<LocalDate> on(List<Interruption> interruptions, List<Suspension> suspensions) {
        return Prescription.of(EntryKind.rent, DUE, DUE, interruptions, suspensions, Parameters.shipped())
                .orElseThrow()
                .on();
    }
}

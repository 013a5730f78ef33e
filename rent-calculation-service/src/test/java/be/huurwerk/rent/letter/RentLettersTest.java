package be.huurwerk.rent.letter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.difference.Questions;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.RentFigures;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.letter.RentLetter.Afterwards;
import be.huurwerk.rent.letter.RentLetter.CorrectedMonth;
import be.huurwerk.rent.letter.RentLetter.Later;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RentLettersTest {

    private static final RentCalculation CALCULATION = new RentCalculation(Parameters.shipped());

    private final List<DecidedRent> decided = new ArrayList<>();

    @Test
    void hasNoRentBeforeTheFirst() {
        RentDecision first = decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());

        RentLetter letter = letter(first, "2019-02-20");

        assertThat(letter.before()).isEmpty();
        assertThat(letter.corrected()).isEmpty();
    }

    @Test
    void comparesWithWhatWasDueTheDayBefore() {
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        RentDecision annual = decide("2020-01-01", "22000.00", DecisionReason.annual, Optional.empty());

        RentLetter letter = letter(annual, "2019-12-10");

        // 20000 x 107.01 / 103.74 / 55 - 40
        assertThat(letter.before()).contains(Euro.of("335.10"));
        assertThat(letter.corrected()).isEmpty();
    }

    @Test
    void showsOfACorrectionTheMonthsInWhichItHolds() {
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        RentDecision correction = decide("2019-03-01", "18000.00", DecisionReason.correction, Optional.empty());

        RentLetter letter = letter(correction, "2019-05-10");

        // 18000 x 107.01 / 103.74 / 55 - 40
        assertThat(letter.before()).contains(Euro.of("335.10"));
        assertThat(letter.corrected())
                .containsExactly(
                        month("2019-03", "335.10", "297.59"),
                        month("2019-04", "335.10", "297.59"),
                        month("2019-05", "335.10", "297.59"));
        assertThat(letter.corrected().get(0).difference()).isEqualTo(Euro.of("-37.51"));
    }

    @Test
    void doesNotCountWhatWasDecidedAfterwards() {
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        RentDecision correction = decide("2019-03-01", "18000.00", DecisionReason.correction, Optional.empty());
        decide("2019-03-01", "16000.00", DecisionReason.correction, Optional.empty());

        RentLetter letter = letter(correction, "2019-03-10");

        assertThat(letter.corrected()).containsExactly(month("2019-03", "335.10", "297.59"));
    }

    @Test
    void tellsWhatComesAfterAGrant() {
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        LocalDate from = LocalDate.of(2019, 5, 1);
        Grant grant = new Grant(DecisionReason.incomeDrop, from, LocalDate.of(2019, 10, 31), from.minusDays(1));
        RentDecision granted = decide("2019-05-01", "15000.00", DecisionReason.incomeDrop, Optional.of(grant));
        RentDecision ended = decide("2019-11-01", "20000.00", DecisionReason.grantEnded, Optional.empty());

        assertThat(letter(granted, "2019-04-20").afterwards())
                .contains(new Afterwards(LocalDate.of(2019, 11, 1), Euro.of("335.10")));
        assertThat(letter(ended, "2019-04-20").before()).contains(Euro.of("241.32"));
    }

    @Test
    void comparesTheEndOfAGrantWithTheGrantAlone() {
        // Given a rent before the grant that is another than the one after it
        decide("2019-03-01", "18000.00", DecisionReason.initial, Optional.empty());
        LocalDate from = LocalDate.of(2019, 5, 1);
        Grant grant = new Grant(DecisionReason.incomeDrop, from, LocalDate.of(2019, 10, 31), from.minusDays(1));
        decide("2019-05-01", "15000.00", DecisionReason.incomeDrop, Optional.of(grant));
        RentDecision ended = decide("2019-11-01", "20000.00", DecisionReason.grantEnded, Optional.empty());

        // When the letter is printed after the grant has ended
        RentLetter letter = letter(ended, "2020-02-10");

        // Then
        assertThat(letter.before()).contains(Euro.of("241.32"));
        assertThat(letter.corrected()).isEmpty();
    }

    @Test
    void comparesACorrectedEndOfAGrantWithWhatItCorrects() {
        // Given
        decide("2019-03-01", "18000.00", DecisionReason.initial, Optional.empty());
        LocalDate from = LocalDate.of(2019, 5, 1);
        Grant grant = new Grant(DecisionReason.incomeDrop, from, LocalDate.of(2019, 10, 31), from.minusDays(1));
        decide("2019-05-01", "15000.00", DecisionReason.incomeDrop, Optional.of(grant));
        decide("2019-11-01", "20000.00", DecisionReason.grantEnded, Optional.empty());
        RentDecision again = decide("2019-11-01", "18000.00", DecisionReason.grantEnded, Optional.empty());

        // When
        RentLetter letter = letter(again, "2019-12-10");

        // Then
        assertThat(letter.before()).contains(Euro.of("335.10"));
        assertThat(letter.corrected())
                .containsExactly(month("2019-11", "335.10", "297.59"), month("2019-12", "335.10", "297.59"));
    }

    @Test
    void tellsTheRentThatTheSameRunDecidedForALaterDay() {
        // Given
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        RentDecision annual = decide("2020-01-01", "22000.00", DecisionReason.annual, Optional.empty());
        RentDecision changed = together("2020-04-01", "15000.00", DecisionReason.rulesChanged);
        decide("2020-06-01", "21000.00", DecisionReason.householdChange, Optional.empty());

        // When
        RentLetter letter = letter(annual, "2019-12-10");

        // Then what was decided at another moment has a letter of its own
        assertThat(letter.later())
                .containsExactly(
                        new Later(LocalDate.of(2020, 4, 1), changed.assessment().rent(), DecisionReason.rulesChanged));
        assertThat(letter(changed, "2019-12-10").later()).isEmpty();
    }

    @Test
    void showsLateMonthsByTheRentOfEachThatIsToldTogether() {
        // Given
        decide("2019-03-01", "20000.00", DecisionReason.initial, Optional.empty());
        RentDecision annual = decide("2020-01-01", "22000.00", DecisionReason.annual, Optional.empty());
        RentDecision changed = together("2020-04-01", "15000.00", DecisionReason.rulesChanged);

        // When
        RentLetter letter = letter(annual, "2020-04-10");

        // Then
        Euro until = annual.assessment().rent();
        assertThat(letter.corrected())
                .extracting(CorrectedMonth::after)
                .containsExactly(until, until, until, changed.assessment().rent());
        assertThat(letter.corrected()).extracting(CorrectedMonth::before).containsOnly(Euro.of("335.10"));
    }

    private RentLetter letter(RentDecision decision, String date) {
        return RentLetters.of(decision, new Schedule(decided), LocalDate.parse(date));
    }

    private static CorrectedMonth month(String month, String before, String after) {
        return new CorrectedMonth(YearMonth.parse(month), Euro.of(before), Euro.of(after));
    }

    private RentDecision decide(String from, String income, DecisionReason reason, Optional<Grant> grant) {
        return decide(question(from, income), reason, grant, Instant.EPOCH.plusSeconds(decided.size()));
    }

    /** At the same moment as the one before. */
    private RentDecision together(String from, String income, DecisionReason reason) {
        return decide(
                question(from, income),
                reason,
                Optional.empty(),
                decided.get(decided.size() - 1).decidedAt());
    }

    private RentDecision decide(RentQuestion question, DecisionReason reason, Optional<Grant> grant, Instant at) {
        RentAssessment assessment = CALCULATION.assess(question);
        UUID id = new UUID(1, decided.size());
        decided.add(new DecidedRent(id, question.effectiveDate(), at, reason, grant, RentFigures.of(assessment)));
        return new RentDecision(id, new UUID(2, 2), reason, at, grant, Optional.empty(), question, assessment);
    }

    private static RentQuestion question(String from, String income) {
        return Questions.of(
                from,
                Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2016, income)));
    }
}

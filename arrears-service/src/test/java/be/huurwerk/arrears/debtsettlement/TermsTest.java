package be.huurwerk.arrears.debtsettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.End;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.arrears.debtsettlement.Terms.State;
import be.huurwerk.arrears.debtsettlement.Terms.Term;
import be.huurwerk.arrears.debtsettlement.Terms.What;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision of 20 May 2019, sent on 31 May 2019. */
class TermsTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    private static DebtSettlement settlement(Optional<End> end, Act... acts) {
        return new DebtSettlement(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                Optional.empty(),
                day("2019-05-20"),
                day("2019-05-31"),
                "court",
                Optional.empty(),
                "mediator",
                Optional.empty(),
                Optional.empty(),
                List.of(acts),
                end,
                Optional.empty(),
                0);
    }

    private static Act act(Kind kind, String on) {
        return new Act(new UUID(0, 4), kind, day(on), Optional.empty(), Optional.empty(), Optional.empty(), "client");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Term term(What what, String on, Act... acts) {
        return Terms.of(settlement(Optional.empty(), acts), PARAMETERS, day(on)).stream()
                .filter(term -> term.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private static boolean renounced(Optional<End> end, String on, Act... acts) {
        return Terms.isRenounced(settlement(end, acts), PARAMETERS, day(on));
    }

    @Test
    void givesAMonthFromTheSendingToFileTheClaimAndLosesNothingAfterIt() {
        // 30 June is a Sunday
        assertThat(term(What.claim, "2019-07-01"))
                .isEqualTo(new Term(What.claim, day("2019-07-01"), State.running, Optional.empty()));
        assertThat(term(What.claim, "2019-07-02").state()).isEqualTo(State.passed);
        assertThat(renounced(Optional.empty(), "2020-07-01")).isFalse();
        assertThat(term(What.claim, "2019-07-05", act(Kind.claimFiled, "2019-06-28")))
                .isEqualTo(new Term(What.claim, day("2019-07-01"), State.done, Optional.of(day("2019-06-28"))));
        assertThat(term(What.claim, "2019-07-05", act(Kind.claimFiled, "2019-07-04"))
                        .state())
                .isEqualTo(State.done);
    }

    @Test
    void givesFifteenDaysFromTheWarningAndTakesSilenceForRenouncing() {
        Act warned = act(Kind.warned, "2019-07-10");

        assertThat(term(What.warnedClaim, "2019-07-25", warned))
                .isEqualTo(new Term(What.warnedClaim, day("2019-07-25"), State.running, Optional.empty()));
        assertThat(renounced(Optional.empty(), "2019-07-25", warned)).isFalse();
        assertThat(renounced(Optional.empty(), "2019-07-26", warned)).isTrue();
        assertThat(renounced(Optional.empty(), "2019-08-01", warned, act(Kind.claimFiled, "2019-07-25")))
                .isFalse();
        assertThat(renounced(Optional.empty(), "2019-08-01", warned, act(Kind.claimFiled, "2019-07-26")))
                .as("a claim that is filed too late")
                .isTrue();
    }

    @Test
    void losesNothingByAWarningThatCameBeforeTheMonthWasOver() {
        // Given a month until 30 June, a Sunday, and a warning of 3 June, fifteen days after which it is the 18th
        Act early = act(Kind.warned, "2019-06-03");

        assertThat(term(What.warnedClaim, "2019-07-01", early))
                .isEqualTo(new Term(What.warnedClaim, day("2019-07-01"), State.running, Optional.empty()));
        assertThat(renounced(Optional.empty(), "2019-07-01", early)).isFalse();
        assertThat(renounced(Optional.empty(), "2019-08-01", early, act(Kind.claimFiled, "2019-06-20")))
                .isFalse();
        assertThat(renounced(Optional.empty(), "2019-07-02", early)).isTrue();
    }

    @Test
    void letsTheClaimLiveAgainOnceTheSettlementIsRejectedOrRevoked() {
        Act warned = act(Kind.warned, "2019-07-10");
        Stream.of(EndKind.rejected, EndKind.revoked)
                .forEach(kind -> assertThat(
                                renounced(Optional.of(new End(kind, day("2019-09-02"), true)), "2019-09-02", warned))
                        .isFalse());
        assertThat(renounced(Optional.of(new End(EndKind.revoked, day("2019-09-02"), true)), "2019-09-01", warned))
                .isTrue();
        assertThat(renounced(Optional.of(new End(EndKind.completed, day("2019-09-02"), false)), "2019-09-02", warned))
                .isTrue();
    }

    @Test
    void movesTheFifteenthDayAfterAWarningThatIsAHoliday() {
        // 21 July 2020 is a Tuesday, and the national holiday
        Act warned = act(Kind.warned, "2020-07-06");

        assertThat(term(What.warnedClaim, "2020-07-22", warned))
                .isEqualTo(new Term(What.warnedClaim, day("2020-07-22"), State.running, Optional.empty()));
        assertThat(renounced(Optional.empty(), "2020-07-23", warned)).isTrue();
    }

    @Test
    void takesTwoMonthsOfSilenceOnADraftForConsent() {
        Act received = act(Kind.planReceived, "2019-12-31");

        // 29 February is a Saturday
        assertThat(term(What.plan, "2020-03-02", received))
                .isEqualTo(new Term(What.plan, day("2020-03-02"), State.running, Optional.empty()));
        assertThat(term(What.plan, "2020-03-03", received).state()).isEqualTo(State.silentlyAccepted);
        assertThat(term(What.plan, "2020-03-03", received, act(Kind.planObjected, "2020-03-02"))
                        .state())
                .isEqualTo(State.done);
        assertThat(term(What.plan, "2020-03-04", received, act(Kind.planObjected, "2020-03-03"))
                        .state())
                .isEqualTo(State.silentlyAccepted);
    }

    @Test
    void givesTwoMonthsAnewForTheDraftThatFollowsAnObjection() {
        Act first = act(Kind.planReceived, "2019-12-31");
        Act objected = act(Kind.planObjected, "2020-01-20");
        Act second = act(Kind.planReceived, "2020-02-10");

        assertThat(term(What.plan, "2020-02-09", first, objected, second).state())
                .isEqualTo(State.done);
        assertThat(term(What.plan, "2020-02-10", first, objected, second))
                .isEqualTo(new Term(What.plan, day("2020-04-10"), State.running, Optional.empty()));
        assertThat(term(What.plan, "2020-04-11", first, objected, second).state())
                .isEqualTo(State.silentlyAccepted);
    }

    @Test
    void tellsNothingOfWhatHadNotHappenedYet() {
        assertThat(Terms.of(settlement(Optional.empty(), act(Kind.warned, "2019-07-10")), PARAMETERS, day("2019-07-09"))
                        .stream()
                        .map(Term::what))
                .containsExactly(What.claim);
    }

    @Test
    void writesNoFormulasIntoTheTableForTheRegister() {
        assertThat(RegisterExport.quoted("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(RegisterExport.quoted("Mr. \"X\"\nStraat 1")).isEqualTo("\"Mr. \"\"X\"\", Straat 1\"");
    }
}

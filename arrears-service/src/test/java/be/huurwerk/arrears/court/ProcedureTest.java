package be.huurwerk.arrears.court;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.arrears.court.Procedure.Because;
import be.huurwerk.arrears.court.Procedure.Deadline;
import be.huurwerk.arrears.court.Procedure.Next;
import be.huurwerk.arrears.court.Procedure.What;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A procedure that was opened on 1 March 2019. */
class ProcedureTest {

    private final List<Step> steps = new ArrayList<>();

    private ProcedureTest step(Kind kind, String on, String forDay, Outcome outcome) {
        steps.add(new Step(
                new UUID(0, steps.size()),
                kind,
                day(on),
                Optional.ofNullable(forDay).map(LocalDate::parse),
                Optional.ofNullable(outcome),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "client"));
        return this;
    }

    private ProcedureTest step(Kind kind, String on) {
        return step(kind, on, null, null);
    }

    private Procedure procedure(Route route, Parameters parameters) {
        return new Procedure(
                new CourtCase(
                        new UUID(1, 1),
                        new UUID(1, 2),
                        new UUID(1, 3),
                        route,
                        day("2019-03-01"),
                        Optional.empty(),
                        Optional.empty(),
                        steps,
                        0),
                parameters);
    }

    private Procedure procedure() {
        return procedure(Route.courtDissolution, Parameters.shipped());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Next next(Kind kind, String from, Because because) {
        return new Next(kind, day(from), because);
    }

    @Test
    void beginsWithANoticeAConciliationOrAPetition() {
        assertThat(procedure().next())
                .extracting(Next::kind)
                .containsExactly(Kind.formalNotice, Kind.conciliationAsked, Kind.petition);
        step(Kind.conciliationAsked, "2019-03-04", "2019-03-28", null);
        assertThat(procedure().next()).contains(next(Kind.conciliation, "2019-03-28", Because.courtDay));
        assertThat(procedure().deadlines(day("2019-03-05")))
                .containsExactly(new Deadline(What.conciliationDay, day("2019-03-28")));
    }

    @Test
    void tellsTheWelfareCentreFourDaysAfterTheRollUnlessTheTenantObjects() {
        step(Kind.petition, "2019-04-01", "2019-04-25", null);

        assertThat(procedure().deadlines(day("2019-04-01")))
                .containsExactly(
                        new Deadline(What.welfareCentreObjection, day("2019-04-03")),
                        new Deadline(What.welfareCentreTold, day("2019-04-05")),
                        new Deadline(What.hearingDay, day("2019-04-25")));
        step(Kind.welfareCentreObjection, "2019-04-02");
        assertThat(procedure().deadlines(day("2019-04-04")))
                .containsExactly(new Deadline(What.hearingDay, day("2019-04-25")));
        assertThat(procedure().next())
                .contains(next(Kind.hearing, "2019-04-25", Because.courtDay))
                .contains(next(Kind.judgment, "2019-04-25", Because.stepBefore));
    }

    @Test
    void endsATermOfProcedureOnNoWeekendAndNoHoliday() {
        // Given the roll of Friday 19 April 2019, two days before Easter, and a service of New Year's Eve
        step(Kind.petition, "2019-04-19");
        assertThat(procedure().deadlines(day("2019-04-19")))
                .contains(
                        new Deadline(What.welfareCentreObjection, day("2019-04-23")),
                        new Deadline(What.welfareCentreTold, day("2019-04-23")));
        step(Kind.judgment, "2019-12-10", null, Outcome.dissolved).step(Kind.service, "2019-12-31");

        // Then 4 January 2020 is a Saturday
        assertThat(procedure().deadlines(day("2020-01-01")))
                .containsExactly(new Deadline(What.welfareCentreToldOfJudgment, day("2020-01-06")));
    }

    @Test
    void putsNobodyOutBeforeAMonthFromTheService() {
        // Given a judgment that was served on 31 May
        step(Kind.petition, "2019-04-01", "2019-04-25", null)
                .step(Kind.hearing, "2019-04-25")
                .step(Kind.judgment, "2019-05-02", null, Outcome.dissolved);
        assertThat(procedure().next()).containsExactly(next(Kind.service, "2019-05-02", Because.stepBefore));
        step(Kind.service, "2019-05-31");

        // Then
        assertThat(procedure().next())
                .containsExactly(
                        next(Kind.evictionAnnounced, "2019-05-31", Because.stepBefore),
                        next(Kind.eviction, "2019-07-01", Because.evictionTerm));
        step(Kind.evictionAnnounced, "2019-06-20", "2019-07-04", null);
        assertThat(procedure().next()).contains(next(Kind.eviction, "2019-07-04", Because.bailiffNotice));
        assertThat(procedure().deadlines(day("2019-06-21")))
                .contains(new Deadline(What.evictionDay, day("2019-07-04")));
        // and once the tenant was put out nothing is to come
        step(Kind.eviction, "2019-07-04");
        assertThat(procedure().deadlines(day("2019-07-04"))).isEmpty();
    }

    @Test
    void keepsTheTermThatTheJudgeSays() {
        step(Kind.petition, "2019-04-01").step(Kind.judgment, "2019-05-02", "2019-09-01", Outcome.dissolved);
        step(Kind.service, "2019-05-31");
        assertThat(procedure().eviction()).isEqualTo(next(Kind.eviction, "2019-09-01", Because.judgment));
    }

    @Test
    void servesTheRecordOfAnAgreementAndAJudgmentThatGivesTerms() {
        // Given an agreement before the judge that isn't kept
        step(Kind.conciliationAsked, "2019-03-04", "2019-03-28", null)
                .step(Kind.conciliation, "2019-03-28", null, Outcome.agreed);
        assertThat(procedure().next())
                .contains(next(Kind.service, "2019-03-28", Because.stepBefore))
                .extracting(Next::kind)
                .contains(Kind.petition);
        step(Kind.service, "2019-05-06");
        assertThat(procedure().next()).extracting(Next::kind).doesNotContain(Kind.service);

        // When a judgment gives terms, which aren't kept either
        step(Kind.petition, "2019-05-20").step(Kind.judgment, "2019-06-11", null, Outcome.paymentTerms);
        assertThat(procedure().next())
                .containsExactly(
                        next(Kind.service, "2019-06-11", Because.stepBefore),
                        next(Kind.hearing, "2019-06-11", Because.stepBefore),
                        next(Kind.judgment, "2019-06-11", Because.stepBefore));
        step(Kind.service, "2019-07-01").step(Kind.judgment, "2019-09-03", null, Outcome.dissolved);

        // Then that last one is served by itself before anybody is put out
        assertThat(procedure().next()).containsExactly(next(Kind.service, "2019-09-03", Because.stepBefore));
    }

    @Test
    void goesOnAfterARejectionWithNothing() {
        step(Kind.petition, "2019-04-01").step(Kind.judgment, "2019-05-02", null, Outcome.rejected);
        assertThat(procedure().next()).isEmpty();
    }

    @Test
    void asksTheCourtAfterANoticeOnlyOnceThatHasRunOut() {
        // Given notice of 12 March: three months from 1 April
        assertThat(procedure(Route.notice, Parameters.shipped()).next())
                .extracting(Next::kind)
                .containsExactly(Kind.formalNotice, Kind.noticeGiven);
        step(Kind.noticeGiven, "2019-03-12");

        // Then
        Procedure procedure = procedure(Route.notice, Parameters.shipped());
        assertThat(procedure.noticeEnds()).isEqualTo("2019-06-30");
        assertThat(procedure.next()).contains(next(Kind.petition, "2019-07-01", Because.noticeTerm));
        assertThat(procedure.deadlines(day("2019-03-13")))
                .containsExactly(new Deadline(What.noticeEnds, day("2019-06-30")));
    }

    @Test
    void putsNobodyOutInTheDaysThatTheLandlordKeepsFree() {
        Parameters winter = winterStop();
        step(Kind.petition, "2019-09-02").step(Kind.judgment, "2019-10-01", null, Outcome.dissolved);
        step(Kind.service, "2019-10-15");

        assertThat(procedure(Route.courtDissolution, winter).eviction())
                .isEqualTo(next(Kind.eviction, "2020-03-16", Because.noExecution));
        assertThat(NoExecution.holds(day("2020-03-15"), winter)).isTrue();
        assertThat(NoExecution.holds(day("2020-03-16"), winter)).isFalse();
        assertThat(NoExecution.holds(day("2019-10-31"), winter)).isFalse();
        assertThat(NoExecution.from(day("2019-11-15"), Parameters.shipped())).isEqualTo("2019-11-15");
    }

    private static Parameters winterStop() {
        return Parameters.of(Map.of("arrears/court", """
                title: {nl: T, en: T}
                unit: none
                validity: untilReplaced
                values:
                  - {from: 1999-01-01, value: {evictionMonths: 1, welfareCentreDays: 4, objectionDays: 2}, status: likely, source: "test"}
                """, "policy/arrears/no-execution", """
                title: {nl: T, en: T}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 1999-01-01, value: "11-01/03-15", status: policy, source: "test"}
                """));
    }

    @Test
    void tellsOfAHearingThatNobodyRecordedOnceItsDayHasPassed() {
        // Given
        step(Kind.petition, "2019-04-01", "2019-04-25", null);

        // When, Then
        Deadline toRecord = new Deadline(What.hearingToRecord, day("2019-04-25"));
        assertThat(procedure().deadlines(day("2019-04-25")))
                .containsExactly(new Deadline(What.hearingDay, day("2019-04-25")));
        assertThat(procedure().deadlines(day("2019-04-26"))).containsExactly(toRecord);
        // put off, and not recorded either
        step(Kind.hearing, "2019-04-25", "2019-05-30", null);
        assertThat(procedure().deadlines(day("2019-04-26")))
                .containsExactly(new Deadline(What.hearingDay, day("2019-05-30")));
        assertThat(procedure().deadlines(day("2019-06-01")))
                .containsExactly(new Deadline(What.hearingToRecord, day("2019-05-30")));
        // a judgment shows that it was held
        step(Kind.judgment, "2019-06-06", null, Outcome.paymentTerms);
        assertThat(procedure().deadlines(day("2019-06-07"))).isEmpty();
    }

    @Test
    void tellsOfAConciliationThatNobodyRecordedUntilTheCourtIsAskedWithoutIt() {
        // Given
        step(Kind.conciliationAsked, "2019-03-04", "2019-03-28", null);

        // When, Then
        assertThat(procedure().deadlines(day("2019-03-28")))
                .containsExactly(new Deadline(What.conciliationDay, day("2019-03-28")));
        assertThat(procedure().deadlines(day("2019-03-29")))
                .containsExactly(new Deadline(What.conciliationToRecord, day("2019-03-28")));
        step(Kind.petition, "2019-04-01", "2019-04-25", null);
        assertThat(procedure().deadlines(day("2019-04-08")))
                .containsExactly(new Deadline(What.hearingDay, day("2019-04-25")));
    }

    @Test
    void aHearingThatWasPutForwardIsRecordedOnItsNewDay() {
        step(Kind.petition, "2019-04-01", "2019-04-25", null).step(Kind.hearing, "2019-04-08", "2019-04-11", null);
        assertThat(procedure().deadlines(day("2019-04-12")))
                .contains(new Deadline(What.hearingToRecord, day("2019-04-11")));
        step(Kind.hearing, "2019-04-11");
        assertThat(procedure().deadlines(day("2019-04-12"))).isEmpty();
    }
}

package be.huurwerk.tenancy.underoccupancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import be.huurwerk.tenancy.occupancy.OccupancyOverTime;
import be.huurwerk.tenancy.tenancy.ContractKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * huisvestingheistputte.be: "Heb je twee of meer slaapkamers te veel? Je krijgt dan twee keer een aanbod op maat. Weiger je dit twee keer?
 * Dan moet je verplicht een onderbezettingsvergoeding betalen." From 2024 on one valid offer is enough (vlaanderen.be).
 */
class SpellTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final HouseholdSize ALONE = new HouseholdSize(1, false);
    private static final HouseholdSize COUPLE = new HouseholdSize(2, true);

    @Test
    void theFeeBeginsOnTheFirstOfTheMonthAfterTheSecondRefusal() {
        // Given
        Lease lease = indefinite(3, stretch("2010-05-01", null, ALONE));
        // When
        List<FeePeriod> one = fee(lease, refused("2019-03-12"));
        List<FeePeriod> two = fee(lease, refused("2019-03-12"), refused("2019-06-17"));
        // Then
        assertThat(one).isEmpty();
        assertThat(two).containsExactly(from("2019-07-01", 1));
    }

    @Test
    void from2024OnOneRefusalIsEnough() {
        // Given
        Lease lease = indefinite(3, stretch("2010-05-01", null, ALONE));
        // Then
        assertThat(fee(lease, refused("2023-12-31"))).isEmpty();
        assertThat(fee(lease, refused("2024-01-01"))).containsExactly(from("2024-02-01", 1));
        assertThat(fee(lease, refused("2022-05-02"), refused("2024-03-31"))).containsExactly(from("2024-04-01", 1));
    }

    @Test
    void aCoupleCountsAsOneFrom2024OnSoThatTheSurplusGrows() {
        // Given
        Lease lease = indefinite(4, stretch("2010-05-01", null, COUPLE));
        // When
        List<FeePeriod> fee = fee(lease, refused("2019-03-12"), refused("2019-06-17"));
        // Then: 4 - 2 - 1, and 4 - 1 - 1
        assertThat(fee).containsExactly(period("2019-07-01", "2023-12-31", 1), from("2024-01-01", 2));
    }

    @Test
    void endsWithTheMonthInWhichTheSurplusEnds() {
        // Given: a child is born on 10 March
        Lease inMarch = indefinite(
                3,
                stretch("2010-05-01", "2020-03-09", ALONE),
                stretch("2020-03-10", null, new HouseholdSize(2, false)));
        Lease onTheFirst = indefinite(
                3,
                stretch("2010-05-01", "2020-02-29", ALONE),
                stretch("2020-03-01", null, new HouseholdSize(2, false)));
        Offer[] refusals = {refused("2019-03-12"), refused("2019-06-17")};
        // Then
        assertThat(fee(inMarch, refusals)).containsExactly(period("2019-07-01", "2020-03-31", 1));
        assertThat(fee(onTheFirst, refusals)).containsExactly(period("2019-07-01", "2020-02-29", 1));
    }

    @Test
    void endsWithTheMonthInWhichTheLeaseEnds() {
        // Given
        Lease lease = new Lease(
                ContractKind.indefinite,
                3,
                false,
                List.of(stretch("2010-05-01", null, ALONE)),
                Optional.of(LocalDate.of(2019, 8, 14)));
        // Then
        assertThat(fee(lease, refused("2019-03-12"), refused("2019-06-17")))
                .containsExactly(period("2019-07-01", "2019-08-31", 1));
    }

    @Test
    void anotherSurplusWithinAMonthCountsFromTheNext() {
        // Given
        Lease lease = indefinite(
                4,
                stretch("2010-05-01", "2019-08-20", new HouseholdSize(2, false)),
                stretch("2019-08-21", null, ALONE));
        // Then
        assertThat(fee(lease, refused("2019-03-12"), refused("2019-06-17")))
                .containsExactly(period("2019-07-01", "2019-08-31", 1), from("2019-09-01", 2));
    }

    @Test
    void whoFittedForATimeIsOfferedAgain() {
        // Given
        Lease lease = indefinite(
                3,
                stretch("2010-05-01", "2019-08-20", ALONE),
                stretch("2019-08-21", "2019-11-20", new HouseholdSize(2, false)),
                stretch("2019-11-21", null, ALONE));
        // Then
        assertThat(fee(lease, refused("2019-03-12"), refused("2019-06-17")))
                .containsExactly(period("2019-07-01", "2019-08-31", 1));
    }

    @Test
    void onlyAnIndefiniteLeaseOwesAFee() {
        // Given
        Lease fixedTerm = new Lease(
                ContractKind.fixedTerm9, 3, false, List.of(stretch("2018-05-01", null, ALONE)), Optional.empty());
        List<Offer> refusals = List.of(refused("2019-03-12"), refused("2019-06-17"));
        // When
        Progress progress = Progress.on(LocalDate.of(2019, 7, 1), fixedTerm, refusals, PARAMETERS)
                .orElseThrow();
        // Then
        assertThat(fee(fixedTerm, refusals.toArray(Offer[]::new))).isEmpty();
        assertThat(progress.next()).isEqualTo(Progress.Next.noticeAtEndOfTerm);
        assertThat(progress.feeFrom()).isEmpty();
    }

    @Test
    void anInRentedDwellingStandsOutsideTheRules() {
        // Given
        Lease inRented = new Lease(
                ContractKind.indefinite, 3, true, List.of(stretch("2010-05-01", null, ALONE)), Optional.empty());
        List<Offer> refusals = List.of(refused("2019-03-12"), refused("2019-06-17"));
        // Then
        assertThat(fee(inRented, refusals.toArray(Offer[]::new))).isEmpty();
        assertThat(Progress.on(LocalDate.of(2019, 7, 1), inRented, refusals, PARAMETERS))
                .isEmpty();
    }

    @Test
    void neitherAnInvalidOfferNorAnExcusedRefusalCounts() {
        // Given
        Lease lease = indefinite(3, stretch("2010-05-01", null, ALONE));
        Offer invalid = offer("2024-03-01", List.of(OfferDefect.tooFar)).answered(refusal("2024-03-12"));
        Offer excused = offer("2024-03-01", List.of())
                .answered(new Offer.Answer(
                        Offer.Answer.Kind.refused,
                        LocalDate.of(2024, 3, 12),
                        Optional.of(Offer.Reason.health),
                        Optional.empty()));
        // Then
        assertThat(fee(lease, invalid)).isEmpty();
        assertThat(fee(lease, excused)).isEmpty();
        assertThat(fee(lease, excused.heard(new Offer.Hearing(LocalDate.of(2024, 4, 3), true))))
                .isEmpty();
        assertThat(fee(lease, excused.heard(new Offer.Hearing(LocalDate.of(2024, 4, 3), false))))
                .containsExactly(from("2024-05-01", 1));
    }

    @Test
    void saysWhatComesNext() {
        // Given
        Lease lease = indefinite(3, stretch("2010-05-01", null, ALONE));
        LocalDate day = LocalDate.of(2019, 9, 1);
        // Then
        assertThat(next(lease, day)).isEqualTo(Progress.Next.makeOffer);
        assertThat(next(lease, day, offer("2019-08-01", List.of()))).isEqualTo(Progress.Next.awaitAnswer);
        assertThat(next(lease, day, refused("2019-08-05"))).isEqualTo(Progress.Next.makeOffer);
        assertThat(next(lease, day, refused("2019-07-05"), refused("2019-08-05")))
                .isEqualTo(Progress.Next.fee);
        assertThat(next(lease, LocalDate.of(2019, 8, 4), refused("2019-07-05"), refused("2019-08-05")))
                .isEqualTo(Progress.Next.awaitAnswer);
    }

    private static Progress.Next next(Lease lease, LocalDate day, Offer... offers) {
        return Progress.on(day, lease, List.of(offers), PARAMETERS)
                .orElseThrow()
                .next();
    }

    private static List<FeePeriod> fee(Lease lease, Offer... offers) {
        return Spell.of(lease, List.of(offers), PARAMETERS).stream()
                .flatMap(spell -> spell.fee(lease, PARAMETERS).stream())
                .toList();
    }

    private static Lease indefinite(int bedrooms, OccupancyOverTime.Stretch... household) {
        return new Lease(ContractKind.indefinite, bedrooms, false, List.of(household), Optional.empty());
    }

    private static OccupancyOverTime.Stretch stretch(String from, String until, HouseholdSize household) {
        return new OccupancyOverTime.Stretch(
                LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse), household);
    }

    private static FeePeriod from(String from, int surplusBedrooms) {
        return new FeePeriod(LocalDate.parse(from), Optional.empty(), surplusBedrooms);
    }

    private static FeePeriod period(String from, String until, int surplusBedrooms) {
        return new FeePeriod(LocalDate.parse(from), Optional.of(LocalDate.parse(until)), surplusBedrooms);
    }

    /** A valid offer of two weeks before that is refused on the day. */
    private static Offer refused(String on) {
        return offer(LocalDate.parse(on).minusWeeks(2).toString(), List.of()).answered(refusal(on));
    }

    private static Offer.Answer refusal(String on) {
        return new Offer.Answer(Offer.Answer.Kind.refused, LocalDate.parse(on), Optional.empty(), Optional.empty());
    }

    private static Offer offer(String on, List<OfferDefect> defects) {
        return new Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.parse(on),
                new Offer.Stated(Optional.empty(), Optional.empty(), Optional.empty()),
                1,
                1,
                defects,
                Status.CONFIRMED,
                Optional.empty(),
                Optional.empty(),
                0);
    }
}

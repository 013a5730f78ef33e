package be.huurwerk.tenancy.underoccupancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Address;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.dwelling.Ownership;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Radius of 5 km to 2023 (hln.be 2016-10), rent and charges not higher (huurdersplatform.be); 15 km or the same municipality from 2024. */
class OfferRulesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        "2019-06-03, Putte,             2,  5.00, 340.00, ''",
        "2019-06-03, Putte,             2,  5.01, 340.00, tooFar",
        "2019-06-03, Heist-op-den-Berg, 2,  5.01, 340.00, tooFar",
        "2019-06-03, Putte,             2,  5.00, 360.01, costHigher",
        "2019-06-03, Putte,             3,  5.00, 360.00, dwellingTooLarge",
        "2024-01-02, Putte,             2, 15.00, 500.00, ''",
        "2024-01-02, Putte,             2, 15.01, 500.00, tooFar",
        "2024-01-02, heist-op-den-berg, 2, 20.00, 500.00, ''",
    })
    void isValidByTheLawOfItsDay(
            LocalDate on, String municipality, int bedrooms, BigDecimal kilometres, BigDecimal cost, String expected) {
        // Given
        OfferRules.Comparison offer = new OfferRules.Comparison(
                new HouseholdSize(1, false),
                dwelling(3, "Heist-op-den-Berg"),
                dwelling(bedrooms, municipality),
                true,
                on,
                new Offer.Stated(Optional.of(kilometres), Optional.of(new BigDecimal("360.00")), Optional.of(cost)));
        // When
        OfferRules.Judgement judgement = OfferRules.judge(offer, PARAMETERS);
        // Then
        assertThat(judgement.defects().stream().map(Enum::name).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-03, Heist-op-den-Berg, 'kilometres, presentCost, offeredCost'",
        "2024-01-02, Heist-op-den-Berg, ''",
        "2024-01-02, Putte, kilometres",
    })
    void asksWhatTheLawOfTheDayCompares(LocalDate on, String municipality, String expected) {
        // Given
        OfferRules.Comparison offer = new OfferRules.Comparison(
                new HouseholdSize(1, false),
                dwelling(3, "Heist-op-den-Berg"),
                dwelling(2, municipality),
                true,
                on,
                new Offer.Stated(Optional.empty(), Optional.empty(), Optional.empty()));
        // Then
        assertThat(OfferRules.missing(offer, PARAMETERS).stream()
                        .map(issue -> issue.name())
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({"3, dwellingTooSmall", "2, ''"})
    void isNeverTooSmall(int persons, String expected) {
        // Given: two persons to a bedroom
        OfferRules.Comparison offer = new OfferRules.Comparison(
                new HouseholdSize(persons, false),
                dwelling(5, "Heist-op-den-Berg"),
                dwelling(1, "Heist-op-den-Berg"),
                true,
                LocalDate.of(2024, 1, 2),
                new Offer.Stated(Optional.empty(), Optional.empty(), Optional.empty()));
        // Then
        assertThat(OfferRules.judge(offer, PARAMETERS).defects().stream()
                        .map(Enum::name)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    /** "Enkel woningen van sociale huisvestingsmaatschappijen, niet van SVK's" (huurdersplatform.be). */
    @ParameterizedTest
    @CsvSource({"inRented, notUnderOccupied", "own, ''"})
    void isNoneToWhoLivesInADwellingThatTheLandlordRentsItself(Ownership ownership, String expected) {
        // Given
        OfferRules.Comparison offer = new OfferRules.Comparison(
                new HouseholdSize(1, false),
                dwelling(4, "Putte", Optional.of(ownership)),
                dwelling(2, "Putte"),
                true,
                LocalDate.of(2019, 6, 3),
                new Offer.Stated(
                        Optional.of(new BigDecimal("1.00")),
                        Optional.of(new BigDecimal("360.00")),
                        Optional.of(new BigDecimal("340.00"))));
        // Then
        assertThat(OfferRules.judge(offer, PARAMETERS).defects().stream()
                        .map(Enum::name)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    private static Dwelling dwelling(int bedrooms, String municipality) {
        return dwelling(bedrooms, municipality, Optional.empty());
    }

    private static Dwelling dwelling(int bedrooms, String municipality, Optional<Ownership> ownership) {
        return new Dwelling(
                UUID.randomUUID(),
                "W-1",
                DwellingKind.house,
                bedrooms,
                new Address("Voorbeeldstraat", "1", Optional.empty(), "2220", municipality),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ownership,
                0);
    }
}

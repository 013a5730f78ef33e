package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A building, who lived there, what it cost and what meters counted.
 *
 * @param from the first day of the period that is settled
 * @param until its last day
 * @param meterUses of the meters for heating: costs with the key meterReading go by them, and what was not read goes by degree days
 * @param advances what households paid for the period
 */
record SettlementQuoteRequest(
        LocalDate from,
        LocalDate until,
        @Size(min = 1, max = 500) List<DwellingRequest> dwellings,
        @Size(max = 200) List<CostRequest> costs,
        Optional<HeatingRequest> communalHeating,
        Optional<@Size(max = 5_000) List<MeterRequest>> meterUses,
        Optional<@Size(max = 5_000) List<AdvanceRequest>> advances) {

    /** @param surface square metres */
    @Schema(name = "SettledDwelling")
    record DwellingRequest(
            UUID dwellingId,

            @DecimalMin("1.00") @DecimalMax("9999.99") @Schema(multipleOf = 0.01)
            BigDecimal surface,

            @Size(max = 50) List<StayRequest> stays) {

        Dwelling toModel() {
            return new Dwelling(
                    dwellingId,
                    surface,
                    stays.stream().map(StayRequest::toModel).toList());
        }
    }

    /**
     * @param persons who lived there, from the first day on
     * @param changes when they became more or fewer
     */
    @Schema(name = "SettledStay")
    record StayRequest(
            UUID tenancyId,
            LocalDate from,
            LocalDate until,
            @Min(0) @Max(50) int persons,
            Optional<@Size(max = 100) List<ChangeRequest>> changes) {

        List<ChangeRequest> inOrder() {
            List<ChangeRequest> all = new ArrayList<>(changes.orElse(List.of()));
            all.sort(Comparator.comparing(ChangeRequest::from));
            return all;
        }

        private Stay toModel() {
            List<Stay.Occupants> occupants = new ArrayList<>();
            LocalDate since = from;
            int count = persons;
            for (ChangeRequest change : inOrder()) {
                occupants.add(new Stay.Occupants(new Period(since, change.from().minusDays(1)), count));
                since = change.from();
                count = change.persons();
            }
            occupants.add(new Stay.Occupants(new Period(since, until), count));
            return new Stay(tenancyId, new Period(from, until), occupants);
        }
    }

    @Schema(name = "SettledPersons")
    record ChangeRequest(LocalDate from, @Min(0) @Max(50) int persons) {}

    /**
     * @param category a named one, or the landlord's own
     * @param nature what a cost of the landlord's own category comes of
     * @param amount negative for a credit note
     * @param dwellingIds who bears it; left out for all
     */
    @Schema(name = "SettledCost")
    record CostRequest(
            @Pattern(regexp = CATEGORY) String category,
            Optional<Nature> nature,
            @Money BigDecimal amount,
            AllocationKey key,
            Optional<@Size(min = 1, max = 500) List<UUID>> dwellingIds) {

        static final String CATEGORY = ChargeRule.CATEGORY;

        /** @param place among the costs, by which it is known */
        Cost toModel(int place) {
            return new Cost(new UUID(0, place), category, Euro.of(amount), key, dwellingIds.map(Set::copyOf));
        }
    }

    /**
     * @param fixedKey by what the part that does not go by meters is divided
     * @param dwellingIds who bears it; left out for all
     */
    @Schema(name = "SettledHeating")
    record HeatingRequest(
            @Money BigDecimal amount,
            AllocationKey fixedKey,
            Optional<@Size(min = 1, max = 500) List<UUID>> dwellingIds) {}

    /**
     * @param from the day after the earlier reading
     * @param until the day of the later one
     * @param estimated whether nobody read it; left out for no
     */
    @Schema(name = "SettledMeterUse")
    record MeterRequest(
            UUID dwellingId,
            LocalDate from,
            LocalDate until,

            @DecimalMin("0") @DecimalMax("9999999.999") @Schema(multipleOf = 0.001)
            BigDecimal units,

            Optional<Boolean> estimated) {

        MeterUse toModel() {
            return new MeterUse(dwellingId, new Period(from, until), units, estimated.orElse(false));
        }
    }

    @Schema(name = "SettledAdvance")
    record AdvanceRequest(
            UUID tenancyId, @Money(min = "0.00") BigDecimal amount) {}
}

package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.rent.chargesettlement.NewAdvance;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a settlement comes to for a household (<i>individuele afrekening</i>).
 *
 * @param settlementKey the same for every settlement of this household, building and period
 * @param from the first day of the period on which it had a dwelling of the building
 * @param until the last of them
 * @param advances that were asked for the period
 * @param monthlyAdvance of the next year, at these costs
 * @param advanceFound how that was found; empty where nothing was settled, and where it was settled before that was kept
 * @param heating what its meters counted, where the building has any
 */
public record HouseholdStatement(
        UUID tenancyId,
        UUID settlementKey,
        LocalDate from,
        LocalDate until,
        long days,
        Euro share,
        Euro advances,
        Euro monthlyAdvance,
        Optional<NewAdvance.Found> advanceFound,
        List<Component> components,
        Optional<Heating> heating) {

    /**
     * A component of the costs, and the household's share of it.
     *
     * @param total what it cost those who bear it, all together
     */
    @Schema(name = "ChargeStatementComponent")
    public record Component(String category, BigDecimal total, BigDecimal share, List<Found> found) {}

    /**
     * How a part of the share was found.
     *
     * @param formula in numbers, before rounding: the cost times what the household weighs, by what all weigh; it shows what a meter counted
     * @param estimated there, and true, where a meter was not read
     */
    @Schema(name = "ChargeStatementPart")
    public record Found(
            UUID costId,
            UUID dwellingId,
            LocalDate from,
            LocalDate until,
            AllocationKey key,
            @Withheld String formula,
            BigDecimal amount,
            Optional<Boolean> estimated) {}

    /**
     * What meters for communal heating counted, in units.
     *
     * @param estimated whether a meter was not read
     * @param yearBefore what the same dwelling used on the same days a year before, whoever lived there
     * @param mean what the dwellings of the building used on the same days, on the average; by degree days where a meter was not read then
     */
    @Schema(name = "ChargeStatementHeating")
    public record Heating(BigDecimal units, boolean estimated, Optional<BigDecimal> yearBefore, BigDecimal mean) {}

    /** What is still to be paid; negative what is given back. */
    public Euro balance() {
        return share.minus(advances);
    }

    /** For a household that was settled for the period and bears nothing of it any more: all is taken back. */
    HouseholdStatement takenBack() {
        return new HouseholdStatement(
                tenancyId,
                settlementKey,
                from,
                until,
                0,
                Euro.ZERO,
                Euro.ZERO,
                Euro.ZERO,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static UUID key(UUID tenancyId, UUID buildingId, LocalDate from, LocalDate until) {
        String name = "charge settlement " + tenancyId + " " + buildingId + " " + from + " " + until;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

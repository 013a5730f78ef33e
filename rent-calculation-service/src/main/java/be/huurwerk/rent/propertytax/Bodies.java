package be.huurwerk.rent.propertytax;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about reductions of the property tax. */
final class Bodies {

    private Bodies() {}

    /**
     * @param sentOn the day of sending that the assessment notice bears
     * @param roleArticle by which the tax authority names the assessment
     * @param basicLevyReduction euro, before surcharges, where the notice says so
     * @param reduction euro, with surcharges; 0.00 when the notice grants none
     */
    @Schema(name = "PropertyTaxReductionBody")
    record Recorded(
            UUID dwellingId,
            @Min(1900) @Max(2299) int assessmentYear,
            LocalDate sentOn,
            Optional<@Pattern(regexp = "[0-9A-Z][0-9A-Z ./-]{0,29}") String> roleArticle,
            Optional<@Money(min = "0.00") BigDecimal> basicLevyReduction,
            @Money(min = "0.00") BigDecimal reduction) {}

    @Schema(name = "PropertyTaxObjectionBody")
    record Objected(LocalDate lodgedOn) {}

    /**
     * @param receivedOn the day on which the tax authority's decision came in
     * @param reduction euro, with surcharges: the whole of it, the same again when the objection was refused
     */
    @Schema(name = "PropertyTaxCorrectionBody")
    record Corrected(
            LocalDate receivedOn, @Money(min = "0.00") BigDecimal reduction) {}
}

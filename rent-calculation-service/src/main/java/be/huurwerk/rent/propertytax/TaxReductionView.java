package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The property-tax reduction of a dwelling and year in JSON.
 *
 * @param roleArticle by which the tax authority names the assessment
 * @param basicLevyReduction as the notice says, before surcharges
 * @param reduction with surcharges: the last that was told
 * @param corrections what the tax authority told after the notice
 * @param household what the household of 1 January may expect; left out when the dwelling was not let
 * @param credits what the households of the year get, in the order of their days
 */
@Schema(name = "PropertyTaxReduction")
record TaxReductionView(
        UUID propertyTaxReductionId,
        String href,
        UUID dwellingId,
        int assessmentYear,
        LocalDate sentOn,
        Optional<String> roleArticle,
        Optional<BigDecimal> basicLevyReduction,
        BigDecimal reduction,
        List<Correction> corrections,
        @Withheld Optional<Expected> household,
        Objection objection,
        List<Credit> credits) {

    @Schema(name = "PropertyTaxCorrection")
    record Correction(LocalDate receivedOn, BigDecimal reduction) {}

    /**
     * @param children with child benefit and domiciled in the dwelling on 1 January, the disabled ones included
     * @param disabledOthers severely disabled members without child benefit
     * @param basicLevyReduction what the table of the year gives for the children
     * @param unknown what is not known, and left out for it
     * @param parameterStatus the weakest of the figures that were used; left out where one is not known
     */
    @Schema(name = "PropertyTaxHousehold")
    record Expected(
            UUID tenancyId,
            int children,
            int disabledChildren,
            int disabledOthers,
            int countedChildren,
            Optional<BigDecimal> basicLevyReduction,
            Optional<List<UnknownParameter>> unknown,
            Optional<Status> parameterStatus) {}

    /**
     * @param lastDay by when an objection is in time
     * @param inTime whether the one that was lodged is
     */
    @Schema(name = "PropertyTaxObjection")
    record Objection(
            ObjectionStatus status, LocalDate lastDay, Optional<LocalDate> lodgedOn, Optional<Boolean> inTime) {}

    /**
     * @param from the first day of the year on which the household had the dwelling
     * @param share of the reduction, by days
     * @param compared how the landlord compares the two reductions
     * @param formula in numbers, of the year or month by month
     * @param credit what the reduction is more than the social reduction of the same days
     * @param rentUndecidedOn the first of its days without a decided rent: the credit waits for it, and what stands here was decided before
     */
    @Schema(name = "PropertyTaxCredit")
    record Credit(
            UUID tenancyId,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            @Personal Optional<BigDecimal> share,
            @Personal Optional<BigDecimal> socialReduction,
            Optional<TaxCredit.Compared> compared,
            @Personal Optional<BigDecimal> credit,
            @Personal Optional<String> formula,
            Optional<OffsetDateTime> decidedAt,
            Optional<LocalDate> rentUndecidedOn) {}
}

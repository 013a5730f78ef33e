package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.webkit.lang.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param href the tenancy's address
 * @param surplusBedrooms beyond the extra ones that are allowed
 * @param underOccupiedSince without interruption; where that is longer, since the law came
 * @param refusalsCounted of valid offers
 * @param refusalsNeeded by the law of the day
 * @param feeFrom the first day of the fee, be it still to come
 * @param nextStep what comes next, and why in detail
 */
@Schema(name = "UnderOccupation")
record UnderOccupationView(
        String href,
        UUID tenancyId,
        UUID dwellingId,
        ContractKind contractKind,
        int bedrooms,
        int occupants,
        int extraBedrooms,
        int surplusBedrooms,
        LocalDate underOccupiedSince,
        String offersHref,
        int refusalsCounted,
        int refusalsNeeded,
        Optional<LocalDate> feeFrom,
        NextStepView nextStep,
        Status parameterStatus) {

    @Schema(name = "UnderOccupationNextStep")
    record NextStepView(Progress.Next code, String detail) {}

    static UnderOccupationView of(UnderOccupation found) {
        Progress progress = found.progress();
        String href = Hrefs.tenancy(found.tenancyId()).toString();
        return new UnderOccupationView(
                href,
                found.tenancyId(),
                found.dwellingId(),
                found.contractKind(),
                found.bedrooms(),
                found.occupancy().occupants(),
                found.occupancy().extraBedrooms(),
                found.occupancy().surplusBedrooms(),
                progress.underOccupiedSince(),
                href + "/offers",
                progress.refusalsCounted(),
                progress.refusalsNeeded(),
                progress.feeFrom(),
                new NextStepView(progress.next(), progress.detail().in(Language.current())),
                found.occupancy().parameterStatus());
    }
}

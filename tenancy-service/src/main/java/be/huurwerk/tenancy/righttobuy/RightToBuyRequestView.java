package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param personId who asked; nobody once the file is erased
 * @param failedConditions why the tenant could not buy
 * @param nextStep left out when there is none
 * @param occupationUntil the last day on which the buyer must live there, once it is sold
 */
record RightToBuyRequestView(
        String href,
        UUID requestId,
        UUID tenancyId,
        Optional<UUID> personId,
        LocalDate requestedOn,
        LocalDate firstLetOn,
        boolean eligible,
        List<RightToBuyRequest.Condition> failedConditions,
        List<RightToBuyRequest.Taken> steps,
        Optional<RightToBuyRequest.Step> nextStep,
        Optional<LocalDate> occupationUntil) {

    static RightToBuyRequestView of(RightToBuyRequest request, Optional<UUID> personId) {
        return new RightToBuyRequestView(
                Hrefs.filed(request.tenancyId(), "rightToBuyRequests", request.requestId())
                        .toString(),
                request.requestId(),
                request.tenancyId(),
                personId,
                request.requestedOn(),
                request.stated().firstLetOn(),
                request.isEligible(),
                request.failed(),
                request.steps(),
                request.next(),
                request.occupationUntil());
    }
}
